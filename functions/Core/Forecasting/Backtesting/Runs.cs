namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Stretches of consecutive places that have something in common (Läufe).</summary>
internal static class Runs
{
    /// <summary>First and last place of each stretch, in order.</summary>
    public static IEnumerable<(int First, int Last)> Of(int count, Func<int, bool> belongs)
    {
        for (var first = 0; first < count; first++)
        {
            if (!belongs(first))
            {
                continue;
            }

            var last = first;
            while (last + 1 < count && belongs(last + 1))
            {
                last++;
            }

            yield return (first, last);
            first = last;
        }
    }
}
