using SektorKopplung.Core.Weather;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>A weather forecast with the instant from which it was known here.</summary>
/// <param name="FetchedAt">When it was fetched first, UTC.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record KnownWeather(DateTimeOffset FetchedAt, WeatherForecast Forecast);
