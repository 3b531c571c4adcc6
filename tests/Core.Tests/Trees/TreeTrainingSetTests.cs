using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

public class TreeTrainingSetTests
{
    [Fact]
    public void Rows_lie_one_after_the_other()
    {
        var rows = new TreeTrainingSet(["a", "b"], [1, 2, 3, 4], [5, 6]);

        Assert.Equal(2, rows.Count);
        Assert.Equal([3, 4], rows.Row(1).ToArray());
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        AssertRefused("There are no rows", () => new TreeTrainingSet(["a"], [], []));
        AssertRefused("There are 3 values for 2 rows of 2 features", () => new TreeTrainingSet(["a", "b"], [1, 2, 3], [1, 2]));
        AssertRefused("There are 1 weights for 2 rows", () => new TreeTrainingSet(["a"], [1, 2], [1, 2], [1]));
        AssertRefused("The value of b in row 1 is NaN", () => new TreeTrainingSet(["a", "b"], [1, 2, 3, float.NaN], [1, 2]));
        AssertRefused("The target of row 0 is", () => new TreeTrainingSet(["a"], [1], [float.PositiveInfinity]));
        AssertRefused("The weight of row 1 is -1", () => new TreeTrainingSet(["a"], [1, 2], [1, 2], [1, -1]));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void The_number_of_trees_has_limits(int trees, bool isPossible)
        => Assert.Equal(isPossible, Record.Exception(() => new TreeOptions { Trees = trees }) is null);

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.001, true)]
    [InlineData(1, true)]
    [InlineData(1.001, false)]
    [InlineData(double.NaN, false)]
    public void Shares_lie_above_0_and_not_above_1(double share, bool isPossible)
    {
        Assert.Equal(isPossible, Record.Exception(() => new TreeOptions { RowShare = share }) is null);
        Assert.Equal(isPossible, Record.Exception(() => new TreeOptions { FeatureShare = share }) is null);
        Assert.Equal(isPossible, Record.Exception(() => new TreeOptions { LearningRate = share }) is null);
    }

    private static void AssertRefused(string message, Func<object> make)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
