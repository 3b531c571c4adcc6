using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How far forecasts were off (Gütemaße); null where it cannot be computed.</summary>
public sealed record BacktestMetrics
{
    /// <summary>MAPE leaves out hours of at most this share of the mean: dividing by next to nothing says nothing.</summary>
    public const double MapeFloor = 0.05;

    // Below this share of the size a variance is rounding, and the series constant.
    private const double RoundingShare = 1e-20;

    /// <summary>How many hours.</summary>
    public required int Hours { get; init; }

    /// <summary>Mean absolute error, in the unit of the target.</summary>
    public double? Mae { get; init; }

    /// <summary>Root mean square error, in the unit of the target.</summary>
    public double? Rmse { get; init; }

    /// <summary>Mean of forecast minus measured, in the unit of the target.</summary>
    public double? Bias { get; init; }

    /// <summary>Mean absolute error divided by the mean of the measured sizes.</summary>
    public double? Nmae { get; init; }

    /// <summary>Mean relative error of the hours above <see cref="MapeFloor"/> times the mean.</summary>
    public double? Mape { get; init; }

    /// <summary>How many hours <see cref="Mape"/> is of.</summary>
    public int MapeHours { get; init; }

    /// <summary>Share of the variance explained: 1 is perfect, 0 the mean, below 0 worse than the mean.</summary>
    public double? R2 { get; init; }

    /// <summary>Mean absolute error divided by that of "same hour yesterday" in the training data.</summary>
    public double? Mase { get; init; }

    /// <summary>The metrics of forecasts.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="forecast">What was forecast for the same hours.</param>
    /// <param name="naiveError">The error of "same hour yesterday" in the training data; null where unknown.</param>
    /// <example>Measured 1, 3 and forecast 2, 3 give MAE 0.5, RMSE 0.707, nMAE 0.25, MAPE 0.5, R² 0.5.</example>
    public static BacktestMetrics Of(IReadOnlyList<double> measured, IReadOnlyList<double> forecast, double? naiveError)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(forecast);
        if (measured.Count != forecast.Count)
        {
            throw new ArgumentException("There must be as many forecasts as measured hours.", nameof(forecast));
        }

        if (measured.Count == 0)
        {
            return new() { Hours = 0 };
        }

        var errors = measured.Zip(forecast, (actual, expected) => expected - actual).ToList();
        var (mae, square) = (errors.Average(Math.Abs), errors.Average(error => error * error));
        var (size, mean) = (measured.Average(Math.Abs), measured.Average());
        var variance = measured.Average(value => (value - mean) * (value - mean));
        var relative = measured.Zip(errors).Where(one => Math.Abs(one.First) > MapeFloor * size)
            .Select(one => Math.Abs(one.Second / one.First)).ToList();
        return new()
        {
            Hours = measured.Count,
            Mae = mae,
            Rmse = Math.Sqrt(square),
            Bias = errors.Average(),
            Nmae = Ratio(mae, size),
            Mape = relative.Count == 0 ? null : relative.Average(),
            MapeHours = relative.Count,
            R2 = variance > RoundingShare * size * size ? 1 - (square / variance) : null,
            Mase = naiveError is { } naive ? Ratio(mae, naive) : null,
        };
    }

    /// <summary>The mean absolute error of "same hour yesterday" (m = 24) in the hours before an instant; null where there are none.</summary>
    public static double? NaiveError(HourlySeries history, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(history);
        var end = (int)Math.Clamp((before - history.Start).TotalHours, 0, history.Count);
        var changes = Enumerable.Range(24, Math.Max(0, end - 24))
            .Where(i => history.Values[i] is not null && history.Values[i - 24] is not null)
            .Select(i => Math.Abs(history.Values[i]!.Value - history.Values[i - 24]!.Value)).ToList();
        return changes.Count == 0 ? null : changes.Average();
    }

    private static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;
}
