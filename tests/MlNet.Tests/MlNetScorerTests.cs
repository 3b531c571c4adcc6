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
        Assert.Empty(scorer.ScoreAll([]));
    }
}
