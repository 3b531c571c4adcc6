using SektorKopplung.Core.Learning;

namespace SektorKopplung.Core.Tests.Learning;

public class SignedRankTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 1.0 / 32)]
    [InlineData(new[] { -1.0, 2, 3, 4, 5 }, 2.0 / 32)]
    [InlineData(new[] { 1.0, -2, 3, 4, 5 }, 3.0 / 32)]
    [InlineData(new[] { -1.0, -2, -3, -4, -5 }, 1)]
    [InlineData(new double[0], 1)]
    public void The_chance_counts_the_sign_patterns_that_are_as_good(double[] differences, double chance)
        => Assert.Equal(chance, SignedRank.Chance(differences), 12);

    [Fact]
    public void Differences_of_zero_say_nothing()
        => Assert.Equal(SignedRank.Chance([1, 2, -3]), SignedRank.Chance([0, 1, 0, 2, -3]), 12);

    [Fact]
    public void Equal_sizes_share_their_ranks()
        => Assert.Equal(4.0 / 8, SignedRank.Chance([1, 1, -1]), 12);

    [Fact]
    public void The_table_of_fourteen_pairs_is_met()
    {
        // Largest sum of negative ranks with a one-sided chance of at most 5 % for n = 14: 25.
        Assert.True(SignedRank.Chance(WithNegative(25)) <= 0.05);
        Assert.True(SignedRank.Chance(WithNegative(26)) > 0.05);
    }

    // 1 … 14 with the signs of 12, 13 or 14 and 12 turned.
    private static double[] WithNegative(int sum)
        => [.. Enumerable.Range(1, 14).Select(rank => rank == 12 || rank == sum - 12 ? -(double)rank : rank)];
}
