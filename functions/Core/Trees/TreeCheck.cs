namespace SektorKopplung.Core.Trees;

/// <summary>Finds the first thing that keeps splits and leaves from being a tree.</summary>
internal static class TreeCheck
{
    public static string? Find(TreeSplit[] splits, TreeLeaf[] leaves)
        => ErrorOfCount(splits.Length, leaves.Length)
            ?? FirstError(splits, ErrorOf) ?? FirstError(leaves, ErrorOf) ?? Walk(splits, leaves.Length);

    private static string? ErrorOfCount(int splits, int leaves) => leaves switch
    {
        _ when leaves != splits + 1 => $"There are {splits} splits and {leaves} leaves; a tree has one leaf more than splits.",
        > TreeOptions.MostLeaves => $"There are {leaves} leaves; a tree has at most {TreeOptions.MostLeaves}.",
        _ => null,
    };

    private static string? FirstError<T>(T[] items, Func<int, T, string?> errorOf)
        => items.Select((item, index) => errorOf(index, item)).FirstOrDefault(error => error is not null);

    private static string? ErrorOf(int index, TreeSplit split) => split switch
    {
        { Feature: < 0 } => $"Split {index} asks for feature {split.Feature}; features count from 0.",
        _ when !float.IsFinite(split.Threshold) => $"Split {index} has the threshold {split.Threshold}; it must be a finite number.",
        _ => null,
    };

    private static string? ErrorOf(int index, TreeLeaf leaf) => leaf switch
    {
        { Rows: < 0 } => $"Leaf {index} counts {leaf.Rows} rows; there cannot be fewer than none.",
        _ when !double.IsFinite(leaf.Value) => $"Leaf {index} has the value {leaf.Value}; it must be a finite number.",
        _ => null,
    };

    // Goes down from the root: nothing may be met twice, and as nothing is missing afterwards there is no cycle either.
    private static string? Walk(TreeSplit[] splits, int leaves)
    {
        var met = new HashSet<int>();
        var open = new Stack<(int Node, string From)>();
        open.Push((splits.Length == 0 ? ~0 : 0, "The root"));
        while (open.TryPop(out var step))
        {
            if (step.Node >= splits.Length || ~step.Node >= leaves)
            {
                return $"{step.From} leads to {NameOf(step.Node)}, which does not exist.";
            }

            if (!met.Add(step.Node))
            {
                return $"{step.From} leads to {NameOf(step.Node)}, which another split leads to already.";
            }

            if (step.Node >= 0)
            {
                open.Push((splits[step.Node].Right, $"The right of split {step.Node}"));
                open.Push((splits[step.Node].Left, $"The left of split {step.Node}"));
            }
        }

        return Enumerable.Range(-leaves, leaves + splits.Length).Reverse().Where(node => !met.Contains(node))
            .Select(node => $"Nothing leads from the root to {NameOf(node)}.").FirstOrDefault();
    }

    private static string NameOf(int node) => node >= 0 ? $"split {node}" : $"leaf {~node}";
}
