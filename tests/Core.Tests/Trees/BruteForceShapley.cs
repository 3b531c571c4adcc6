using System.Numerics;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

/// <summary>Shapley values by their definition: the mean over all orders, by way of all subsets of features.</summary>
internal static class BruteForceShapley
{
    public static double[] Of(TreeEnsemble ensemble, float[] row)
    {
        var features = row.Length;
        var expected = Enumerable.Range(0, 1 << features).Select(known => Expected(ensemble, row, (uint)known)).ToArray();
        var result = new double[features];
        for (var subset = 0; subset < expected.Length; subset++)
        {
            var size = BitOperations.PopCount((uint)subset);
            for (var feature = 0; feature < features; feature++)
            {
                if ((subset >> feature & 1) == 0)
                {
                    var orders = Factorial(size) * Factorial(features - size - 1) / Factorial(features);
                    result[feature] += orders * (expected[subset | (1 << feature)] - expected[subset]);
                }
            }
        }

        return result;
    }

    /// <summary>The answer when only some features are known: unknown ones follow the training's rows down both sides.</summary>
    public static double Expected(TreeEnsemble ensemble, float[] row, uint known)
        => ensemble.Bias + ensemble.Trees.Sum(tree => Expected(tree, tree.Splits.Count == 0 ? ~0 : 0, row, known));

    private static double Expected(RegressionTree tree, int node, float[] row, uint known)
    {
        if (node < 0)
        {
            return tree.Leaves[~node].Value;
        }

        var split = tree.Splits[node];
        if ((known >> split.Feature & 1) == 1)
        {
            return Expected(tree, row[split.Feature] <= split.Threshold ? split.Left : split.Right, row, known);
        }

        double left = Rows(tree, split.Left), right = Rows(tree, split.Right);
        var share = left + right > 0 ? left / (left + right) : 0.5;
        return (share * Expected(tree, split.Left, row, known)) + ((1 - share) * Expected(tree, split.Right, row, known));
    }

    private static double Rows(RegressionTree tree, int node)
        => node < 0 ? tree.Leaves[~node].Rows : Rows(tree, tree.Splits[node].Left) + Rows(tree, tree.Splits[node].Right);

    private static double Factorial(int number) => number <= 1 ? 1 : number * Factorial(number - 1);
}
