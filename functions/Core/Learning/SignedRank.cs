namespace SektorKopplung.Core.Learning;

/// <summary>Wilcoxon's signed-rank test for paired differences, exact and one-sided.</summary>
/// <remarks>
/// Wilcoxon 1945, Biometrics Bulletin 1. Differences of zero are left out, equal sizes share the mean of their ranks. Worked number:
/// of 5 differences all positive, the chance is 1/32 = 0.03125.
/// </remarks>
public static class SignedRank
{
    /// <summary>How likely as large a sum of positive ranks is if each sign were a toss of a coin, 0 to 1.</summary>
    /// <param name="differences">The differences, in any unit.</param>
    public static double Chance(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var sizes = differences.Where(difference => difference != 0).OrderBy(Math.Abs).ToArray();
        var ranks = DoubledRanks(sizes);
        var positive = sizes.Zip(ranks).Where(pair => pair.First > 0).Sum(pair => pair.Second);

        // ways[s]: the share of all sign patterns whose positive ranks, doubled, add up to s.
        var ways = new double[ranks.Sum() + 1];
        ways[0] = 1;
        var top = 0;
        foreach (var rank in ranks)
        {
            top += rank;
            for (var sum = top; sum >= 0; sum--)
            {
                ways[sum] = (ways[sum] + (sum >= rank ? ways[sum - rank] : 0)) / 2;
            }
        }

        return Math.Min(1, ways.Skip(positive).Sum());
    }

    // Doubled, the mean rank of equal sizes is a whole number: first + last, counted from 1.
    private static int[] DoubledRanks(double[] sizes)
    {
        var ranks = new int[sizes.Length];
        for (var first = 0; first < sizes.Length;)
        {
            var end = first;
            while (end < sizes.Length && Math.Abs(sizes[end]).Equals(Math.Abs(sizes[first])))
            {
                end++;
            }

            Array.Fill(ranks, first + 1 + end, first, end - first);
            first = end;
        }

        return ranks;
    }
}
