using System.Text.RegularExpressions;
using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.MlNet.Tests;

/// <summary>What every trainer promises.</summary>
public abstract class TrainerContract
{
    private static readonly TreeOptions Small = new() { Trees = 60, Leaves = 12 };

    protected abstract ITreeTrainer Trainer { get; }

    [Fact]
    public void Core_scores_the_portable_file_as_the_package_itself_bit_for_bit()
    {
        var trained = Trainer.Train(Tables.Draw(3000, 12), new TreeOptions());
        var values = Tables.Awkward(trained.Ensemble, 10_000);
        var portable = ModelFile.Parse(File(trained.Ensemble)).Trees;

        var theirs = new MlNetScorer(trained.NativeModel).ScoreAll(values);
        var ours = values.Chunk(12).Select(row => portable.Score(row)).ToArray();

        Assert.Equal(10_000, ours.Length);
        Assert.True(ours.Distinct().Count() > 5000);
        Assert.Equal(theirs.Select(BitConverter.SingleToUInt32Bits), ours.Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void Awkward_rows_do_lie_on_thresholds()
    {
        var ensemble = Trainer.Train(Tables.Draw(2000, 6), Small).Ensemble;

        var onThreshold = Tables.Awkward(ensemble, 1000).Chunk(6).Count(row => ensemble.Trees.SelectMany(tree => tree.Splits)
            .Any(split => row[split.Feature] == split.Threshold));

        Assert.True(onThreshold > 500, $"{onThreshold} rows of 1000.");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.7, 1)]
    [InlineData(1, 0.6)]
    [InlineData(0.5, 0.5)]
    public void The_same_rows_and_seed_give_the_same_trees(double featureShare, double rowShare)
    {
        var options = Small with { FeatureShare = featureShare, RowShare = rowShare, Seed = 11 };

        AssertSame(Trainer.Train(Tables.Draw(2000, 8), options).Ensemble, Trainer.Train(Tables.Draw(2000, 8), options).Ensemble);
    }

    [Fact]
    public void Another_seed_draws_other_rows()
    {
        var options = Small with { RowShare = 0.5 };
        var rows = Tables.Draw(2000, 8);

        Assert.NotEqual(Answers(Trainer.Train(rows, options).Ensemble, rows), Answers(Trainer.Train(rows, options with { Seed = 2 }).Ensemble, rows));
    }

    [Fact]
    public async Task Trainings_side_by_side_do_not_disturb_each_other()
    {
        var rows = Tables.Draw(2000, 8);
        var alone = Trainer.Train(rows, Small).Ensemble;

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Trainer.Train(rows, Small).Ensemble)));

        Assert.All(together, ensemble => AssertSame(alone, ensemble));
    }

    [Fact]
    public void Weights_matter()
    {
        float[] values = [.. Enumerable.Range(0, 400).Select(row => row / 100 % 2 == 0 ? 0f : 1f)];
        float[] targets = [.. Enumerable.Range(0, 400).Select(row => row % 2 == 0 ? 0f : 10f)];
        float[] weights = [.. Enumerable.Range(0, 400).Select(row => row % 2 == 0 ? 1f : 3f)];

        var plain = Trainer.Train(new TreeTrainingSet(["x"], values, targets), Small).Ensemble;
        var weighted = Trainer.Train(new TreeTrainingSet(["x"], values, targets, weights), Small).Ensemble;

        Assert.Equal(5, plain.Score([1]), 0.2);
        Assert.Equal(7.5, weighted.Score([1]), 0.2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    [InlineData(-1e6)]
    public void Trees_learn_at_any_scale(double scale)
    {
        var rows = Tables.Draw(4000, 6, (float)scale);
        var ensemble = Trainer.Train(rows, new TreeOptions()).Ensemble;
        var mean = rows.Targets.Average();

        var error = Enumerable.Range(0, rows.Count).Average(row => Math.Abs(ensemble.Score(rows.Row(row)) - rows.Targets[row]));

        Assert.InRange(error / rows.Targets.Average(target => Math.Abs(target - mean)), 0, 0.15);
    }

    [Fact]
    public void Every_row_of_the_training_is_counted_in_one_leaf_of_each_tree()
    {
        var rows = Tables.Draw(2000, 8);
        var ensemble = Trainer.Train(rows, Small).Ensemble;

        Assert.Equal(60, ensemble.Trees.Count);
        Assert.InRange(File(ensemble).Length, 1, 60 * 1500);
        Assert.All(ensemble.Trees, tree => Assert.Equal(2000, tree.Leaves.Sum(leaf => leaf.Rows)));
        Assert.All(ensemble.Trees.SelectMany(tree => tree.Leaves), leaf => Assert.InRange(leaf.Rows, 20, 2000));
        Assert.Equal(Enumerable.Range(0, rows.Count).Average(row => ensemble.Sum(rows.Row(row))), ensemble.Explain(rows.Row(0)).Baseline, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(39)]
    public void Rows_too_few_to_split_give_trees_that_say_the_same_for_every_row(int count)
    {
        var trained = Trainer.Train(Tables.Draw(count, 4), Small);
        float[] values = [1, 2, 3, 4, -50, 60, 7, -8];

        var ours = values.Chunk(4).Select(row => trained.Ensemble.Score(row)).ToArray();

        Assert.Equal(ours[0], ours[1]);
        Assert.Equal(new MlNetScorer(trained.NativeModel).ScoreAll(values), ours);
    }

    [Fact]
    public void The_package_is_named_with_its_version() => Assert.Matches(new Regex(@"^Microsoft\.ML\.\w+ \d+\.\d+\.\d+$"), Trainer.Package);

    private static float[] Answers(TreeEnsemble ensemble, TreeTrainingSet rows)
        => [.. Enumerable.Range(0, rows.Count).Select(row => ensemble.Score(rows.Row(row)))];

    private static void AssertSame(TreeEnsemble expected, TreeEnsemble actual) => Assert.Equal(File(expected), File(actual));

    private static string File(TreeEnsemble trees) => new ModelFile
    {
        Kind = "test",
        Trees = trees,
        Provenance = new ModelProvenance
        {
            Algorithm = "any",
            Package = "any",
            Seed = 1,
            WindowStart = DateTimeOffset.UnixEpoch,
            WindowEnd = DateTimeOffset.UnixEpoch,
            Rows = 1,
            TrainedAt = DateTimeOffset.UnixEpoch,
            Site = "any",
            Scores = new Dictionary<string, double>(),
        },
    }.Write();
}
