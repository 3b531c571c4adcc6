namespace SektorKopplung.Pipeline.Ports;

/// <summary>
/// Gives weather forecasts. Safe for concurrent use; answers within seconds, never throws because of the service: a service
/// that is down or talks nonsense is a reason in the answer, and the last good forecast stays.
/// </summary>
public interface IWeatherForecastSource
{
    /// <summary>The newest forecast that was issued by <paramref name="now"/>.</summary>
    Task<WeatherAnswer> NewestAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
