namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>What is forecast when, and with what knowledge (Prüfplan).</summary>
public sealed record BacktestPlan
{
    /// <summary>How many hours each forecast covers; with 24 and daily issue a whole local day of 23, 24 or 25 hours.</summary>
    public required int HorizonHours { get; init; }

    /// <summary>
    /// Whether a forecast is issued every hour and only its last hour is scored; otherwise it is issued at every local
    /// midnight and all its hours are scored.
    /// </summary>
    public required bool IsIssuedHourly { get; init; }

    /// <summary>The first hour that is tested; only what lies before is learned from at first.</summary>
    public required DateTimeOffset TestStart { get; init; }

    /// <summary>When it learns anew; by default every month.</summary>
    public Retraining Retraining { get; init; } = Retraining.Month;

    /// <summary>The day a season starts with, for <see cref="Retraining.Season"/>.</summary>
    public (int Month, int Day) SeasonStart { get; init; } = (7, 1);

    /// <summary>Into how many parts the test is divided, for <see cref="Retraining.Parts"/>.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>
    /// Whether the weather measured later stands in for a weather forecast, an assumption; otherwise a forecaster sees the newest
    /// of <see cref="Outlooks"/> of then or, without one, what <see cref="OutdoorOutlook"/> makes of the weather measured before.
    /// </summary>
    public bool IsWeatherKnownAhead { get; init; } = true;

    /// <summary>Weather forecasts on record, in order of issue.</summary>
    public IReadOnlyList<RecordedOutlook> Outlooks { get; init; } = [];

    /// <summary>Local time and holidays.</summary>
    public ForecastCalendar Calendar { get; init; } = ForecastCalendar.Germany;

    /// <summary>The most hours a forecast covers: 25 where it covers a local day.</summary>
    public int LongestHorizonHours => CoversLocalDay ? 25 : HorizonHours;

    /// <summary>Whether each forecast covers one local day, however long it is.</summary>
    public bool CoversLocalDay => !IsIssuedHourly && HorizonHours == 24;
}
