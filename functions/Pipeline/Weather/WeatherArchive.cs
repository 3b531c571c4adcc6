using System.Globalization;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>
/// Keeps the weather forecasts that were used, so that a later backtest sees what was known then and nothing else.
/// The next 72 hours of each are kept for 100 days.
/// </summary>
public sealed class WeatherArchive(Documents documents, IDocumentStore store)
{
    /// <summary>The kind of its documents; the id is the UTC day.</summary>
    public const string DocumentKind = "weather";

    /// <summary>How long forecasts are kept: longer than what demand forecasts learn from.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(100);

    private const int DaysBack = 3;
    private static readonly TimeSpan Horizon = TimeSpan.FromHours(72);

    /// <summary>Keeps a forecast, once, and forgets those that are too old.</summary>
    public async Task KeepAsync(WeatherForecast forecast, DateTimeOffset fetchedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (await KnownAtAsync(fetchedAt, cancellationToken) is { } known
            && known.Forecast.IssuedAt == forecast.IssuedAt && known.Forecast.Source == forecast.Source)
        {
            return;
        }

        var day = DayOf(fetchedAt);
        var kept = new KnownWeather(fetchedAt, forecast.Until(fetchedAt + Horizon));
        await documents.UpdateAsync(DocumentKind, IdOf(day), () => new WeatherDay(day, []),
            stored => new Change<WeatherDay>(stored with { Known = [.. stored.Known, kept] }, []), cancellationToken);
        await PruneAsync(DayOf(fetchedAt - Retention), cancellationToken);
    }

    /// <summary>The forecast that was the newest known at an instant; null where none of the last days was.</summary>
    public async Task<KnownWeather?> KnownAtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        for (var age = 0; age < DaysBack; age++)
        {
            var day = DayOf(instant).AddDays(-age);
            var stored = await documents.LoadAsync(
                DocumentKind, IdOf(day), () => new WeatherDay(day, []), cancellationToken);
            var newest = stored.Value.Known
                .Where(known => known.FetchedAt <= instant && known.Forecast.IssuedAt <= instant)
                .MaxBy(known => (known.Forecast.IssuedAt, known.FetchedAt));
            if (newest is not null)
            {
                return newest;
            }
        }

        return null;
    }

    private async Task PruneAsync(DateOnly oldest, CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(DocumentKind, cancellationToken);
        var old = stored.Where(document => string.CompareOrdinal(document.Id, IdOf(oldest)) < 0)
            .Select(document => new DocumentWrite(DocumentKind, document.Id, null)).ToList();
        if (old.Count > 0)
        {
            await store.WriteAsync(new(old, []), cancellationToken);
        }
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private static string IdOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
