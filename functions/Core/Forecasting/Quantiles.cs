namespace SektorKopplung.Core.Forecasting;

/// <summary>Quantiles of a sample (Quantile).</summary>
internal static class Quantiles
{
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
