using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>Forecasts from an address: JSON or MOSMIX. Asks no more often than the site says and keeps the last good one.</summary>
internal sealed class FetchedWeatherSource(WeatherService service, HttpClient client, WeatherLimits limits)
    : IWeatherForecastSource, IDisposable
{
    // Forecasts are made at the full hour, give or take: a refresh of an hour must not miss the next one by seconds.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    private readonly WeatherFetch _fetch = new(client, service.Url, limits);
    private readonly SemaphoreSlim _asking = new(1);
    private WeatherAnswer _answer = new(null, BilingualText.Empty);
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public async Task<WeatherAnswer> NewestAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            var patience = _answer.Failure != BilingualText.Empty && limits.AfterFailure < service.Refresh
                ? limits.AfterFailure
                : service.Refresh - Slack;
            if (now - _askedAt >= patience || now < _askedAt)
            {
                _answer = Next(await _fetch.GetAsync(cancellationToken), now);
                _askedAt = now;
            }

            return _answer;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private WeatherAnswer Next(FetchOutcome outcome, DateTimeOffset now)
    {
        if (outcome.Content is not { } content)
        {
            return _answer with { Failure = outcome.Failure };
        }

        var read = service.Kind == WeatherKind.Mosmix
            ? MosmixArchive.Read(content, service.Station, service.Name)
            : JsonWeatherReader.Read(content, service.Mapping!, service.Name, now);
        if (read.IsKnown)
        {
            return new(read.Forecast, BilingualText.Empty);
        }

        _fetch.Forget();
        return _answer with { Failure = read.Reason };
    }
}
