using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>What a forecaster is given.</summary>
/// <param name="Series">What to forecast.</param>
/// <param name="History">Hourly means up to <paramref name="IssuedAt"/>, gaps allowed.</param>
/// <param name="Outdoor">Outdoor temperature [°C], measured for the past and expected for the horizon.</param>
/// <param name="IssuedAt">Now, UTC.</param>
/// <param name="HorizonHours">How many hours, the first being the hour of <paramref name="IssuedAt"/>.</param>
public sealed record ForecastRequest(
    SeriesKey Series,
    HourlySeries History,
    HourlySeries Outdoor,
    DateTimeOffset IssuedAt,
    int HorizonHours)
{
    private static readonly Dictionary<string, HourlySeries> None = [];

    /// <summary>Other measured series of the same plant, by name; what they hold at and after <see cref="IssuedAt"/> is not looked at.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Related { get; init; } = None;

    /// <summary>Weather besides the outdoor temperature by name, as <c>wind_speed</c> [m/s] or <c>global_radiation</c> [W/m²], measured for the past and expected for the horizon.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Weather { get; init; } = None;

    /// <summary>What was known of the weather at earlier instants, for backtests; by default no weather forecast was.</summary>
    public IWeatherThen? WeatherThen { get; init; }

    /// <summary>The local time and holidays; German ones by default.</summary>
    public ForecastCalendar Calendar { get; init; } = ForecastCalendar.Germany;
}
