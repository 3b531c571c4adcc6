using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

public class TreeEnsembleTests
{
    private static readonly RegressionTree Stump = new([new TreeSplit(0, 0.5f, ~0, ~1)], [new TreeLeaf(1, 1), new TreeLeaf(2, 1)]);

    [Theory]
    [InlineData(0.49999997f, 1)]
    [InlineData(0.5f, 1)]
    [InlineData(0.50000006f, 2)]
    [InlineData(float.NegativeInfinity, 1)]
    [InlineData(float.PositiveInfinity, 2)]
    public void At_most_the_threshold_goes_left(float value, float answer)
        => Assert.Equal(answer, new TreeEnsemble(["x"], 0, [Stump]).Score([value]));

    [Fact]
    public void Both_zeros_are_at_most_either_zero()
    {
        foreach (var threshold in new[] { 0f, -0f })
        {
            var tree = new RegressionTree([new TreeSplit(0, threshold, ~0, ~1)], [new TreeLeaf(1, 1), new TreeLeaf(2, 1)]);

            Assert.Equal(1, new TreeEnsemble(["x"], 0, [tree]).Score([0f]));
            Assert.Equal(1, new TreeEnsemble(["x"], 0, [tree]).Score([-0f]));
        }
    }

    [Fact]
    public void Leaves_are_added_in_double_in_the_order_of_the_trees_and_rounded_once()
    {
        double[] values = [1e16, 1, 1, -1e16, 0.1];
        var ensemble = new TreeEnsemble(["x"], 0, [.. values.Select(value => new RegressionTree([], [new TreeLeaf(value, 1)]))]);

        Assert.Equal(values.Aggregate(0.0, (sum, value) => sum + value), ensemble.Sum([3]));
        Assert.Equal(0.1f, ensemble.Score([3]));
    }

    [Fact]
    public void Negative_zero_stays_what_it_is()
    {
        var ensemble = new TreeEnsemble(["x"], -0.0, [new RegressionTree([], [new TreeLeaf(-0.0, 1)])]);

        Assert.True(double.IsNegative(ensemble.Sum([1])));
    }

    [Fact]
    public void Without_trees_the_bias_is_the_answer()
    {
        var ensemble = new TreeEnsemble(["x"], 2.5, []);

        Assert.Equal(2.5f, ensemble.Score([1]));
        Assert.Equal(2.5, ensemble.Explain([1]).Baseline);
    }

    [Theory]
    [InlineData(1, 25)]
    [InlineData(7, 2)]
    [InlineData(8, 25)]
    [InlineData(9, 25)]
    [InlineData(60, 200)]
    public void Scoring_gives_the_sum_of_the_trees_answers(int trees, int leaves)
    {
        var random = new RandomTrees(11);
        var ensemble = random.Ensemble(12, trees, leaves);
        for (var count = 0; count < 1000; count++)
        {
            var row = random.Row(12);

            Assert.Equal(ensemble.Trees.Aggregate(ensemble.Bias, (sum, tree) => sum + tree.Leaves[tree.LeafOf(row)].Value), ensemble.Sum(row));
        }
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var random = new RandomTrees(2);
        var ensemble = random.Ensemble(10, 50, 20);
        var row = random.Row(10);
        ensemble.Score(row);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ensemble.Score(row);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var random = new RandomTrees(3);
        var ensemble = random.Ensemble(10, 50, 20);
        var rows = Enumerable.Range(0, 200).Select(_ => random.Row(10)).ToList();

        var together = rows.AsParallel().AsOrdered().Select(row => (ensemble.Sum(row), ensemble.Explain(row).PerFeature[0])).ToList();

        Assert.Equal(rows.Select(row => (ensemble.Sum(row), ensemble.Explain(row).PerFeature[0])), together);
    }

    [Fact]
    public void A_row_that_does_not_fit_is_refused()
    {
        var ensemble = new TreeEnsemble(["x", "wind"], 0, [Stump]);

        Assert.Contains("1 values for 2 features", Assert.Throws<ArgumentException>(() => ensemble.Score([1])).Message, StringComparison.Ordinal);
        Assert.Contains("wind is not a number", Assert.Throws<ArgumentException>(() => ensemble.Explain([1, float.NaN])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_parts_are_refused()
    {
        AssertRefused("The bias is NaN", () => new TreeEnsemble(["x"], double.NaN, []));
        AssertRefused("There are no features", () => new TreeEnsemble([], 0, []));
        AssertRefused("Feature 1 has no name", () => new TreeEnsemble(["x", " "], 0, []));
        AssertRefused("The feature x is there twice", () => new TreeEnsemble(["x", "x"], 0, []));
        AssertRefused("Split 0 of tree 1 asks for feature 1, but there are only 1", () => new TreeEnsemble(["x"], 0,
            [Stump, new RegressionTree([new TreeSplit(1, 0, ~0, ~1)], [new TreeLeaf(1, 1), new TreeLeaf(2, 1)])]));
    }

    private static void AssertRefused(string message, Func<object> make)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
