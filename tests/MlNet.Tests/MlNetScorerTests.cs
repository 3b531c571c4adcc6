using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.MlNet.Tests;

public sealed class MlNetScorerTests
{
    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        Assert.Throws<FormatException>(() => new MlNetScorer([]));
        Assert.Throws<FormatException>(() => new MlNetScorer([1, 2, 3, 4]));
    }

    [Fact]
    public void A_truncated_model_is_refused()
    {
        var native = new FastTreeTrainer().Train(Tables.Draw(500, 4), new TreeOptions { Trees = 5 }).NativeModel;

        Assert.Throws<FormatException>(() => new MlNetScorer(native[..(native.Length / 2)]));
    }

    [Fact]
    public void Values_that_are_no_whole_rows_are_refused()
    {
        var scorer = new MlNetScorer(new FastTreeTrainer().Train(Tables.Draw(500, 4), new TreeOptions { Trees = 5 }).NativeModel);

        Assert.Contains("5 values for rows of 4", Assert.Throws<ArgumentException>(() => scorer.ScoreAll(new float[5])).Message, StringComparison.Ordinal);
        Assert.Contains("not a number", Assert.Throws<ArgumentException>(() => scorer.ScoreAll([1, float.NaN, 3, 4])).Message, StringComparison.Ordinal);
        Assert.Empty(scorer.ScoreAll([]));
        Assert.Equal(4, scorer.Width);
    }

    [Fact]
    public async Task Many_threads_get_the_answers_of_one()
    {
        var trained = new FastTreeTrainer().Train(Tables.Draw(2000, 12), new TreeOptions { Trees = 50 });
        var scorer = new MlNetScorer(trained.NativeModel);
        var tables = Enumerable.Range(1, 16).Select(seed => Tables.Awkward(trained.Ensemble, 500, seed)).ToList();
        var alone = tables.Select(table => trained.Ensemble.ScoreAll(table)).ToList();

        var together = await Task.WhenAll(tables.Select(table => Task.Run(() => Enumerable.Range(0, 20).Select(_ => scorer.ScoreAll(table)).ToList())));

        Assert.All(together.Zip(alone), pair => Assert.All(pair.First, scores => Assert.Equal(pair.Second, scores)));
    }

    [Fact]
    public void The_trees_and_their_own_file_pass_for_the_same_and_others_do_not()
    {
        var trained = new FastTreeTrainer().Train(Tables.Draw(2000, 12), new TreeOptions { Trees = 50 });
        var others = new FastTreeTrainer().Train(Tables.Draw(2000, 12, seed: 8), new TreeOptions { Trees = 50 });
        var narrow = new FastTreeTrainer().Train(Tables.Draw(2000, 11), new TreeOptions { Trees = 5 });

        Assert.Null(ScorerParity.Difference(trained.Ensemble, new MlNetScorer(trained.NativeModel)));
        Assert.Contains("another score", ScorerParity.Difference(trained.Ensemble, new MlNetScorer(others.NativeModel)), StringComparison.Ordinal);
        Assert.Contains("rows of 11 values, the trees look at 12", ScorerParity.Difference(trained.Ensemble, new MlNetScorer(narrow.NativeModel)), StringComparison.Ordinal);
    }
}
