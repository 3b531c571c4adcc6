namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>One forecast hour with what was measured (Prüfzeile).</summary>
/// <param name="Fold">Number of the stretch.</param>
/// <param name="IssuedAt">Hour of issue, UTC.</param>
/// <param name="Lead">How many hours after that it starts; 0 is the next hour.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="IsSuspect">Whether that is a lost-link zero or a spike.</param>
/// <param name="Point">The forecast.</param>
/// <param name="Simple">What the baselines say.</param>
public sealed record BacktestRow(
    int Fold,
    DateTimeOffset IssuedAt,
    int Lead,
    double Measured,
    bool IsSuspect,
    ForecastPoint Point,
    SimpleForecasts Simple)
{
    /// <summary>
    /// What would have been forecast with the weather that was known then; null where <see cref="Point"/> is that already, or there
    /// is no weather.
    /// </summary>
    public double? WithWeatherOfThen { get; init; }

    /// <summary>The hour, UTC.</summary>
    public DateTimeOffset Hour => IssuedAt.AddHours(Lead);
}
