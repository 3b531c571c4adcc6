using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

public class TreeContributionsTests
{
    [Fact]
    public void One_split_gives_the_distance_from_the_mean_of_the_rows()
    {
        var ensemble = new TreeEnsemble(["outdoor"], 0,
            [new RegressionTree([new TreeSplit(0, 5, ~0, ~1)], [new TreeLeaf(10, 30), new TreeLeaf(20, 70)])]);

        var contributions = ensemble.Explain([5]);

        Assert.Equal(17, contributions.Baseline, 12);
        Assert.Equal(-7, Assert.Single(contributions.PerFeature), 12);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 1, 9)]
    [InlineData(5, 4, 6)]
    [InlineData(7, 2, 14)]
    [InlineData(9, 6, 20)]
    public void Shapley_values_are_those_of_the_definition(int features, int trees, int leaves)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new RandomTrees(seed);
            var ensemble = random.Ensemble(features, trees, leaves);
            var row = random.Row(features);

            var contributions = ensemble.Explain(row);

            Assert.Equal(BruteForceShapley.Expected(ensemble, row, 0), contributions.Baseline, 1e-9);
            Assert.All(BruteForceShapley.Of(ensemble, row).Zip(contributions.PerFeature), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        }
    }

    [Theory]
    [InlineData(40, 200, 20)]
    [InlineData(3, 50, 100)]
    [InlineData(200, 5, 1000)]
    public void Baseline_and_contributions_add_up_to_the_answer(int features, int trees, int leaves)
    {
        var random = new RandomTrees(4);
        var ensemble = random.Ensemble(features, trees, leaves);
        for (var count = 0; count < 50; count++)
        {
            var row = random.Row(features);

            var contributions = ensemble.Explain(row);

            Assert.Equal(ensemble.Sum(row), contributions.Baseline + contributions.PerFeature.Sum(), 1e-9);
        }
    }

    [Fact]
    public void A_chain_of_a_thousand_leaves_by_as_many_features_still_adds_up()
    {
        var splits = Enumerable.Range(0, 999).Select(index => new TreeSplit(index, 0, ~index, index == 998 ? ~999 : index + 1));
        var leaves = Enumerable.Range(0, 1000).Select(index => new TreeLeaf(index % 7, 1 + (index % 3)));
        var ensemble = new TreeEnsemble([.. Enumerable.Range(0, 999).Select(index => $"f{index}")], 0, [new RegressionTree([.. splits], [.. leaves])]);
        var row = Enumerable.Repeat(1f, 999).ToArray();

        var contributions = ensemble.Explain(row);

        // Gauss and Legendre's 500 points are themselves found to 1e-10 only.
        Assert.Equal(ensemble.Sum(row), contributions.Baseline + contributions.PerFeature.Sum(), 1e-8);
    }

    [Fact]
    public void A_feature_no_tree_asks_for_adds_nothing()
    {
        var random = new RandomTrees(8);
        var ensemble = new TreeEnsemble(["a", "b", "unused"], 0, [random.Tree(2, 12), random.Tree(2, 12)]);

        Assert.Equal(0, ensemble.Explain(random.Row(3)).PerFeature[2]);
    }

    [Fact]
    public void Rows_are_counted_over_the_table_the_trees_were_trained_on()
    {
        var tree = new RegressionTree([new TreeSplit(0, 5, ~1, ~0)], [new TreeLeaf(10, 0), new TreeLeaf(20, 0)]);
        var rows = new TreeTrainingSet(["x"], [5, 6, 7, 4], [0, 0, 0, 0]);

        var counted = new TreeEnsemble(["x"], 0, [tree]).WithRowsOf(rows);

        Assert.Equal([2, 2], counted.Trees[0].Leaves.Select(leaf => leaf.Rows));
        Assert.Equal(15, counted.Explain([0]).Baseline, 12);
        Assert.Throws<ArgumentException>(() => counted.WithRowsOf(new TreeTrainingSet(["y"], [1], [1])));
    }
}
