namespace SektorKopplung.Pipeline.Weather;

/// <summary>The weather forecasts fetched on one UTC day: one document.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Known">In order of fetching.</param>
public sealed record WeatherDay(DateOnly Day, IReadOnlyList<KnownWeather> Known);
