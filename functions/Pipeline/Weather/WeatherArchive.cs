using System.Globalization;
using SektorKopplung.Core.TimeSeries;
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

    /// <summary>Keeps a forecast unless it is the newest already, and forgets those that are too old.</summary>
    /// <param name="forecast">What was fetched.</param>
    /// <param name="fetchedAt">When, UTC.</param>
    /// <param name="newest">The newest known until then; null where none was.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The newest known now.</returns>
    public async Task<KnownWeather> KeepAsync(
        WeatherForecast forecast, DateTimeOffset fetchedAt, KnownWeather? newest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (newest is not null && newest.Forecast.IssuedAt == forecast.IssuedAt && newest.Forecast.Source == forecast.Source)
        {
            return newest;
        }

        var day = DayOf(fetchedAt);
        var kept = new KnownWeather(fetchedAt, forecast.Until(fetchedAt + Horizon));
        await documents.UpdateAsync(DocumentKind, IdOf(day), () => new WeatherDay(day, []),
            stored => new Change<WeatherDay>(stored with { Known = [.. stored.Known, kept] }, []), cancellationToken);
        await PruneAsync(DayOf(fetchedAt - Retention), cancellationToken);
        return newest is null || Order(newest).CompareTo(Order(kept)) <= 0 ? kept : newest;
    }

    /// <summary>The forecasts that were fetched in a window and the two days before it, in order of fetching.</summary>
    public async Task<IReadOnlyList<KnownWeather>> FetchedInAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        var fetched = new List<KnownWeather>();
        for (var day = DayOf(window.Start).AddDays(1 - DaysBack); day <= DayOf(window.End); day = day.AddDays(1))
        {
            fetched.AddRange((await LoadAsync(day, cancellationToken)).Known.Where(known => known.FetchedAt <= window.End));
        }

        return fetched;
    }

    /// <summary>The forecast that was the newest known at an instant; null where none of the last days was.</summary>
    public async Task<KnownWeather?> KnownAtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
        => NewestAt(await FetchedInAsync(new(instant, instant), cancellationToken), instant);

    /// <summary>The newest of some forecasts that was known at an instant; null where none was.</summary>
    public static KnownWeather? NewestAt(IEnumerable<KnownWeather> forecasts, DateTimeOffset instant)
        => forecasts.Where(known => known.FetchedAt <= instant && known.Forecast.IssuedAt <= instant).MaxBy(Order);

    private static (DateTimeOffset IssuedAt, DateTimeOffset FetchedAt) Order(KnownWeather known)
        => (known.Forecast.IssuedAt, known.FetchedAt);

    private async Task<WeatherDay> LoadAsync(DateOnly day, CancellationToken cancellationToken)
        => (await documents.LoadAsync(DocumentKind, IdOf(day), () => new WeatherDay(day, []), cancellationToken)).Value;

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
