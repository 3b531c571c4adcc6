using System.Runtime.CompilerServices;

namespace SektorKopplung.Core.Trees;

/// <summary>All trees of an ensemble in one array, laid out for scoring.</summary>
/// <remarks>
/// A node's children lie side by side, so a step is an addition and no jump that a processor could guess wrongly; a leaf leads
/// to itself. A few trees go down together until the deepest of them is done: their steps do not wait for each other.
/// </remarks>
internal sealed class FlatTrees
{
    private const int Together = 8;

    private readonly Node[] _nodes;
    private readonly double[] _values;
    private readonly int[] _roots;
    private readonly int[] _depths;

    public FlatTrees(IReadOnlyList<RegressionTree> trees)
    {
        var nodes = new List<Node>();
        var values = new List<double>();
        _depths = new int[(trees.Count + Together - 1) / Together];
        _roots = new int[_depths.Length * Together];
        for (var index = 0; index < _roots.Length; index++)
        {
            _roots[index] = nodes.Count;
            var depth = Append(index < trees.Count ? trees[index] : AddsNothing, nodes, values);
            _depths[index / Together] = Math.Max(_depths[index / Together], depth);
        }

        _nodes = [.. nodes];
        _values = [.. values];
    }

    // Fills the last group up; unlike 0, the negative zero leaves either zero as it is.
    private static RegressionTree AddsNothing { get; } = new([], [new TreeLeaf(-0.0, 0)]);

    /// <summary>The sum of the leaves a row ends in, added in the order of the trees.</summary>
    public double Sum(ReadOnlySpan<float> row, double start)
    {
        var sum = start;
        for (var group = 0; group < _depths.Length; group++)
        {
            var at = _roots.AsSpan(group * Together, Together);
            int a = at[0], b = at[1], c = at[2], d = at[3], e = at[4], f = at[5], g = at[6], h = at[7];
            for (var step = _depths[group]; step > 0; step--)
            {
                (a, b, c, d) = (Next(row, a), Next(row, b), Next(row, c), Next(row, d));
                (e, f, g, h) = (Next(row, e), Next(row, f), Next(row, g), Next(row, h));
            }

            sum = sum + _values[a] + _values[b] + _values[c] + _values[d] + _values[e] + _values[f] + _values[g] + _values[h];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(ReadOnlySpan<float> row, int node)
    {
        ref readonly var at = ref _nodes[node];
        return at.Left + (row[at.Feature] <= at.Threshold ? 0 : 1);
    }

    // Level by level, so that the children of a split can be put side by side; gives the number of levels below the root.
    private static int Append(RegressionTree tree, List<Node> nodes, List<double> values)
    {
        List<int> level = [tree.Splits.Count == 0 ? ~0 : 0];
        for (var depth = 0; ; depth++)
        {
            var next = new List<int>();
            var firstOfNext = nodes.Count + level.Count;
            foreach (var node in level)
            {
                values.Add(node < 0 ? tree.Leaves[~node].Value : 0);
                nodes.Add(node < 0
                    ? new Node(0, float.PositiveInfinity, nodes.Count)
                    : new Node(tree.Splits[node].Feature, tree.Splits[node].Threshold, firstOfNext + next.Count));
                if (node >= 0)
                {
                    next.AddRange([tree.Splits[node].Left, tree.Splits[node].Right]);
                }
            }

            if (next.Count == 0)
            {
                return depth;
            }

            level = next;
        }
    }

    private readonly record struct Node(int Feature, float Threshold, int Left);
}
