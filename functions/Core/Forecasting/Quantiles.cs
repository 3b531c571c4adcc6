namespace SektorKopplung.Core.Forecasting;

/// <summary>Quantiles of a sample (Quantile).</summary>
internal static class Quantiles
{
    /// <summary>The share to leave out at one end of a band by the conformal rank correction; the tail itself of nothing.</summary>
    /// <param name="tail">The share that is to lie beyond.</param>
    /// <param name="independent">How many values of the sample are independent of each other.</param>
    /// <example>A tail of 0.1 by 90 independent values is 0.09.</example>
    public static double ConformalTail(double tail, double independent)
        => independent == 0 ? tail : Math.Max(0, tail - ((1 - tail) / independent));

    /// <summary>The quantile of sorted values, interpolated on n + 1 ranks as conformal bands need; 0 of nothing.</summary>
    /// <example>Of 1, 2, …, 9 the 0.1-quantile is 1 and the 0.9-quantile 9.</example>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return 0;
        }

        var rank = Math.Clamp((share * (sorted.Length + 1)) - 1, 0, sorted.Length - 1);
        var below = (int)rank;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((rank - below) * (sorted[above] - sorted[below]));
    }
}
