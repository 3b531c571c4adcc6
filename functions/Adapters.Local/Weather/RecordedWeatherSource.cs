using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>Forecasts from a recorded file: always the newest issued by the instant that is asked for.</summary>
internal sealed class RecordedWeatherSource(WeatherService service) : IWeatherForecastSource
{
    /// <inheritdoc/>
    public Task<WeatherAnswer> NewestAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var read = RecordedWeatherReader.Read(File.ReadLines(service.Url.LocalPath), service.Name, now);
            return Task.FromResult(new WeatherAnswer(read.Forecast, read.Reason));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new WeatherAnswer(null, new(
                $"Die Datei kann nicht gelesen werden: {error.Message}", $"The file cannot be read: {error.Message}")));
        }
    }
}
