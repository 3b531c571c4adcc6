namespace SektorKopplung.Core.Trees;

/// <summary>The way from the root to one leaf, its splits gathered by feature.</summary>
/// <param name="Value">The leaf's value, in the target's unit.</param>
/// <param name="Share">The share of the training's rows that end here.</param>
/// <param name="Conditions">What the path asks of each of its features.</param>
internal sealed record LeafPath(double Value, double Share, LeafCondition[] Conditions)
{
    /// <summary>The paths to all leaves of a tree.</summary>
    public static IEnumerable<LeafPath> Of(RegressionTree tree)
    {
        var rows = new double[tree.Splits.Count];
        if (rows.Length > 0)
        {
            Count(tree, 0, rows);
        }

        var open = new Stack<(int Node, double Share, LeafCondition[] Conditions)>();
        open.Push((rows.Length > 0 ? 0 : ~0, 1, []));
        while (open.TryPop(out var step))
        {
            if (step.Node < 0)
            {
                yield return new LeafPath(tree.Leaves[~step.Node].Value, step.Share, step.Conditions);
                continue;
            }

            var split = tree.Splits[step.Node];
            var left = ShareOfLeft(tree, rows, step.Node);
            open.Push((split.Right, step.Share * (1 - left), With(step.Conditions, LeafCondition.Right(split, 1 - left))));
            open.Push((split.Left, step.Share * left, With(step.Conditions, LeafCondition.Left(split, left))));
        }
    }

    // Where no row of the training came by, both sides are as likely.
    private static double ShareOfLeft(RegressionTree tree, double[] rows, int node)
        => rows[node] > 0 ? RowsOf(tree, rows, tree.Splits[node].Left) / rows[node] : 0.5;

    private static double RowsOf(RegressionTree tree, double[] rows, int node) => node >= 0 ? rows[node] : tree.Leaves[~node].Rows;

    private static double Count(RegressionTree tree, int node, double[] rows)
        => node < 0
            ? tree.Leaves[~node].Rows
            : rows[node] = Count(tree, tree.Splits[node].Left, rows) + Count(tree, tree.Splits[node].Right, rows);

    private static LeafCondition[] With(LeafCondition[] conditions, LeafCondition added)
    {
        var index = Array.FindIndex(conditions, condition => condition.Feature == added.Feature);
        if (index < 0)
        {
            return [.. conditions, added];
        }

        LeafCondition[] all = [.. conditions];
        all[index] = all[index].And(added);
        return all;
    }
}
