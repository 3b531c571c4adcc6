namespace SektorKopplung.Core.Trees;

/// <summary>One tree of an ensemble: splits from the root down to leaves (Regressionsbaum).</summary>
/// <remarks>Immutable, safe to use from many threads. A tree without splits is one leaf, the same answer for every row.</remarks>
public sealed class RegressionTree
{
    private readonly TreeSplit[] _splits;
    private readonly TreeLeaf[] _leaves;

    /// <summary>Puts a tree together; the first split is the root.</summary>
    /// <param name="splits">The splits; each but the first is a child of exactly one other.</param>
    /// <param name="leaves">The leaves, one more than there are splits, at most 1,000; each is a child of exactly one split.</param>
    /// <exception cref="ArgumentException">The parts make no tree or a number is impossible; the message says which.</exception>
    public RegressionTree(IReadOnlyList<TreeSplit> splits, IReadOnlyList<TreeLeaf> leaves)
    {
        ArgumentNullException.ThrowIfNull(splits);
        ArgumentNullException.ThrowIfNull(leaves);
        _splits = [.. splits];
        _leaves = [.. leaves];
        if (TreeCheck.Find(_splits, _leaves) is { } error)
        {
            throw new ArgumentException(error);
        }
    }

    /// <summary>The splits; the first is the root.</summary>
    public IReadOnlyList<TreeSplit> Splits => _splits;

    /// <summary>The leaves, one more than there are splits.</summary>
    public IReadOnlyList<TreeLeaf> Leaves => _leaves;

    /// <summary>The position of the leaf a row ends in.</summary>
    /// <param name="row">One value per feature, none of them NaN.</param>
    public int LeafOf(ReadOnlySpan<float> row)
    {
        var node = _splits.Length == 0 ? ~0 : 0;
        while (node >= 0)
        {
            ref readonly var split = ref _splits[node];
            node = row[split.Feature] <= split.Threshold ? split.Left : split.Right;
        }

        return ~node;
    }

    /// <summary>The same tree with its leaves' rows counted anew over a table of rows.</summary>
    internal RegressionTree WithRowsOf(TreeTrainingSet rows)
    {
        var counts = new int[_leaves.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            counts[LeafOf(rows.Row(row))]++;
        }

        return new RegressionTree(_splits, [.. _leaves.Select((leaf, index) => leaf with { Rows = counts[index] })]);
    }
}
