using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>The weather measured before an instant and expected after it.</summary>
/// <param name="Outdoor">Outdoor temperature [°C].</param>
/// <param name="Others">Wind speed [m/s] and global radiation [W/m²] by name, as far as measured or forecast.</param>
/// <param name="Origin">Where the expectation comes from.</param>
public sealed record ExpectedWeather(
    HourlySeries Outdoor, IReadOnlyDictionary<string, HourlySeries> Others, WeatherOrigin Origin)
{
    /// <summary>What was known at earlier instants, to judge by.</summary>
    public required IWeatherThen Then { get; init; }
}
