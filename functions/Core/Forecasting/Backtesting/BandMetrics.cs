namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How well the 80 % band fits (Güte des Bandes).</summary>
/// <param name="Coverage">Share of the hours inside it; null without hours. Near 0.8 is right.</param>
/// <param name="MeanWidth">Its mean width, in the unit of the target; null without hours.</param>
public sealed record BandMetrics(double? Coverage, double? MeanWidth)
{
    /// <summary>Of forecast hours.</summary>
    public static BandMetrics Of(IReadOnlyList<BacktestRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Count == 0
            ? new(null, null)
            : new((double)rows.Count(row => row.Measured >= row.Point.P10 && row.Measured <= row.Point.P90) / rows.Count,
                rows.Average(row => row.Point.P90 - row.Point.P10));
    }
}
