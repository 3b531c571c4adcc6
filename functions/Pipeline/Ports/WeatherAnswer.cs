using SektorKopplung.Core.Language;
using SektorKopplung.Core.Weather;

namespace SektorKopplung.Pipeline.Ports;

/// <summary>What a weather service gave.</summary>
/// <param name="Forecast">The newest good forecast; null where there never was one.</param>
/// <param name="Failure">Why the latest attempt failed, as one sentence; empty where it did not.</param>
public sealed record WeatherAnswer(WeatherForecast? Forecast, BilingualText Failure);
