using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

public class RegressionTreeTests
{
    public static TheoryData<string, TreeSplit[], TreeLeaf[]> Impossible => new()
    {
        { "There are 1 splits and 1 leaves", [Split(~0, ~0)], Leaves(1) },
        { "There are 0 splits and 0 leaves", [], [] },
        { "Split 0 asks for feature -1", [new TreeSplit(-1, 0, ~0, ~1)], Leaves(2) },
        { "Split 0 has the threshold NaN", [new TreeSplit(0, float.NaN, ~0, ~1)], Leaves(2) },
        { "Split 0 has the threshold", [new TreeSplit(0, float.PositiveInfinity, ~0, ~1)], Leaves(2) },
        { "Leaf 1 has the value NaN", [Split(~0, ~1)], [new TreeLeaf(0, 1), new TreeLeaf(double.NaN, 1)] },
        { "Leaf 0 counts -1 rows", [Split(~0, ~1)], [new TreeLeaf(0, -1), new TreeLeaf(0, 1)] },
        { "The right of split 0 leads to leaf 2, which does not exist", [Split(~0, ~2)], Leaves(2) },
        { "The left of split 0 leads to split 1, which does not exist", [Split(1, ~0)], Leaves(2) },
        { "The left of split 0 leads to split 0, which another split leads to already", [Split(0, ~0)], Leaves(2) },
        { "The right of split 0 leads to leaf 0, which another split leads to already", [Split(~0, ~0)], Leaves(2) },
        { "The left of split 1 leads to split 0, which another", [Split(1, ~0), Split(0, ~1)], Leaves(3) },
        { "Nothing leads from the root to split 1", [Split(~0, ~1), Split(1, ~2)], Leaves(3) },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_is_no_tree_is_refused(string message, TreeSplit[] splits, TreeLeaf[] leaves)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new RegressionTree(splits, leaves)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void A_tree_has_at_most_a_thousand_leaves(int leaves, bool isPossible)
    {
        var splits = Enumerable.Range(0, leaves - 1).Select(index => Split(~index, index == leaves - 2 ? ~(leaves - 1) : index + 1)).ToList();

        var error = Record.Exception(() => new RegressionTree(splits, Leaves(leaves)));

        Assert.Equal(isPossible, error is null);
    }

    [Fact]
    public void A_tree_without_splits_is_one_leaf() => Assert.Equal(0, new RegressionTree([], Leaves(1)).LeafOf([1]));

    private static TreeSplit Split(int left, int right) => new(0, 0, left, right);

    private static TreeLeaf[] Leaves(int count) => [.. Enumerable.Range(0, count).Select(index => new TreeLeaf(index, 1))];
}
