using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>Reads what was measured of the weather and what was forecast when.</summary>
public sealed class WeatherRecords(Site site, ITelemetryStore store, WeatherArchive archive, ForecastOptions options)
{
    /// <summary>How much of the temperature is read to learn the course of the year from.</summary>
    public static readonly TimeSpan Year = TimeSpan.FromDays(400);

    internal static readonly string[] OtherQuantities = [WeatherQuantities.WindSpeed, WeatherQuantities.GlobalRadiation];

    private static readonly TimeSpan YearNeeded = TimeSpan.FromDays(335);

    private HourlySeries? _year;

    /// <summary>The series that are read.</summary>
    public IEnumerable<SeriesKey> Series
        => OtherQuantities.Prepend(WeatherQuantities.OutdoorTemperature).Concat(ExpectedOutdoor.LeadHours.Select(ExpectedOutdoor.QuantityOf))
            .Select(KeyOf);

    /// <summary>What is known of a window.</summary>
    /// <param name="window">The hours of which measurements are wanted.</param>
    /// <param name="forecasts">For how long before the end of the window forecasts are wanted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<RecordedWeather> ReadAsync(TimeWindow window, TimeSpan forecasts, CancellationToken cancellationToken)
    {
        var late = TimeWindow.EndingAt(window.End, forecasts);
        return new()
        {
            Outdoor = await store.HourlyMeansAsync(KeyOf(WeatherQuantities.OutdoorTemperature), window, cancellationToken),
            Longer = window.Length < Year ? await YearAsync(window.End, cancellationToken) : null,
            Others = await PlantSeries.ReadAsync(store, OtherQuantities.Select(KeyOf), window, cancellationToken),
            Forecasts = await archive.FetchedInAsync(late, cancellationToken),
            Readings = await ReadingsAsync(late, cancellationToken),
            Options = options,
        };
    }

    // Read again once a day, and each time while there is no year yet.
    private async Task<HourlySeries> YearAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        if (_year is { } known && known.End == end)
        {
            return known;
        }

        var read = await store.HourlyMeansAsync(
            KeyOf(WeatherQuantities.OutdoorTemperature), TimeWindow.EndingAt(end, Year), cancellationToken);
        var first = read.Values.TakeWhile(value => value is null).Count();
        _year = read.End - read.HourAt(first) >= YearNeeded ? read : null;
        return read;
    }

    private async Task<Dictionary<int, HourlySeries>> ReadingsAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        var found = await PlantSeries.ReadAsync(
            store, ExpectedOutdoor.LeadHours.Select(hours => KeyOf(ExpectedOutdoor.QuantityOf(hours))), window, cancellationToken);
        return ExpectedOutdoor.LeadHours.Where(hours => found.ContainsKey(ExpectedOutdoor.QuantityOf(hours)))
            .ToDictionary(hours => hours, hours => found[ExpectedOutdoor.QuantityOf(hours)]);
    }

    private SeriesKey KeyOf(string quantity) => new(site.Id, quantity);
}
