using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>The weather as it is seen at one instant: measured before it, expected after it (Wetterblick).</summary>
/// <param name="Outdoor">Outdoor temperature [°C].</param>
/// <param name="Others">Other weather by name, as <c>wind_speed</c>; nothing ahead where no forecast was known.</param>
public sealed record WeatherView(HourlySeries Outdoor, IReadOnlyDictionary<string, HourlySeries> Others);
