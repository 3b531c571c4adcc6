namespace SektorKopplung.Core.Trees;

/// <summary>All splits and all leaves of an ensemble in one array each, so that scoring touches little memory.</summary>
internal sealed class FlatTrees
{
    private readonly int[] _roots;
    private readonly TreeSplit[] _splits;
    private readonly double[] _values;

    public FlatTrees(IReadOnlyList<RegressionTree> trees)
    {
        _roots = new int[trees.Count];
        _splits = new TreeSplit[trees.Sum(tree => tree.Splits.Count)];
        _values = [.. trees.SelectMany(tree => tree.Leaves).Select(leaf => leaf.Value)];
        int splits = 0, leaves = 0;
        for (var index = 0; index < trees.Count; index++)
        {
            var tree = trees[index];
            _roots[index] = tree.Splits.Count == 0 ? ~leaves : splits;
            for (var split = 0; split < tree.Splits.Count; split++)
            {
                var own = tree.Splits[split];
                _splits[splits + split] = own with { Left = Moved(own.Left, splits, leaves), Right = Moved(own.Right, splits, leaves) };
            }

            splits += tree.Splits.Count;
            leaves += tree.Leaves.Count;
        }
    }

    /// <summary>The sum of the leaves a row ends in, added in the order of the trees.</summary>
    public double Sum(ReadOnlySpan<float> row, double start)
    {
        var sum = start;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
            {
                ref readonly var split = ref _splits[node];
                node = row[split.Feature] <= split.Threshold ? split.Left : split.Right;
            }

            sum += _values[~node];
        }

        return sum;
    }

    private static int Moved(int node, int splits, int leaves) => node >= 0 ? node + splits : node - leaves;
}
