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
    int HorizonHours);
