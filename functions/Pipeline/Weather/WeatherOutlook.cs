using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>
/// The weather ahead, from the best there is: the site's weather service, then readings of what is expected in N hours,
/// then the last days.
/// </summary>
public sealed class WeatherOutlook(
    Site site, ITelemetryStore store, SignalTable signals, WeatherOutlook.Services services, ForecastOptions options)
{
    internal static readonly string[] OtherQuantities = [WeatherQuantities.WindSpeed, WeatherQuantities.GlobalRadiation];

    /// <summary>The weather service and what it gave before.</summary>
    /// <param name="Source">The service; null where the site has none.</param>
    /// <param name="Archive">What it gave.</param>
    public sealed record Services(IWeatherForecastSource? Source, WeatherArchive Archive);

    /// <summary>What was measured in a window and is expected from its end on.</summary>
    public async Task<ExpectedWeather> ExpectAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        var now = window.End;
        var measured = await store.HourlyMeansAsync(
            new SeriesKey(site.Id, WeatherQuantities.OutdoorTemperature), window, cancellationToken);
        var (forecast, failure) = await NewestAsync(now, cancellationToken);
        var readings = forecast is null ? Readings(now) : [];
        var leads = forecast is null ? readings : LeadsOf(forecast, now);
        var origin = (forecast, readings.Count) switch
        {
            ({ } known, _) => new WeatherOrigin(WeatherOriginKind.Forecast, known.Source, known.IssuedAt, failure),
            (null, > 0) => new WeatherOrigin(WeatherOriginKind.Readings, "", null, failure),
            _ => WeatherOrigin.Persistence with { Note = WeatherOrigin.Persistence.Note + failure },
        };
        return new(
            OutdoorOutlook.Expect(measured, leads, now, options.HorizonHours),
            await OthersAsync(forecast, window, cancellationToken), origin);
    }

    private async Task<(WeatherForecast? Forecast, BilingualText Failure)> NewestAsync(
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.Source is null)
        {
            return (null, BilingualText.Empty);
        }

        var answer = await services.Source.NewestAsync(now, cancellationToken);
        if (answer.Forecast is { } fetched && fetched.IssuedAt <= now)
        {
            await services.Archive.KeepAsync(fetched, now, cancellationToken);
        }

        var failure = answer.Failure.Length == 0
            ? BilingualText.Empty
            : new BilingualText($"Der Wetterdienst gab keine neue Prognose: {answer.Failure}", $"The weather service gave no new forecast: {answer.Failure}");
        var known = (await services.Archive.KnownAtAsync(now, cancellationToken))?.Forecast;
        if (known is null)
        {
            return (null, failure);
        }

        return now - known.IssuedAt <= options.WeatherServiceAge && LeadsOf(known, now).Count > 0
            ? (known, failure)
            : (null, new BilingualText(
                "Die letzte Wetterprognose ist zu alt.", "The last weather forecast is too old.") + failure);
    }

    private Dictionary<int, double> LeadsOf(WeatherForecast forecast, DateTimeOffset now)
        => Enumerable.Range(1, options.HorizonHours)
            .Select(lead => (Lead: lead, Value: forecast.At(WeatherQuantities.OutdoorTemperature, now.AddHours(lead))))
            .Where(lead => lead.Value is not null)
            .ToDictionary(lead => lead.Lead, lead => lead.Value!.Value);

    private Dictionary<int, double> Readings(DateTimeOffset now)
    {
        var snapshot = signals.TakeSnapshot(now);
        return ExpectedOutdoor.LeadHours
            .Select(hours => (Hours: hours, Value: snapshot.ValueOf(
                site.Id, ExpectedOutdoor.QuantityOf(hours), options.WeatherForecastAge)))
            .Where(lead => lead.Value is not null)
            .ToDictionary(lead => lead.Hours, lead => lead.Value!.Value);
    }

    private async Task<Dictionary<string, HourlySeries>> OthersAsync(
        WeatherForecast? forecast, TimeWindow window, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, HourlySeries>();
        var hours = (int)(HourlySeries.HourOf(window.End) - HourlySeries.HourOf(window.Start)).TotalHours + options.HorizonHours;
        foreach (var quantity in OtherQuantities)
        {
            var measured = await store.HourlyMeansAsync(new SeriesKey(site.Id, quantity), window, cancellationToken);
            var whole = new HourlySeries(HourlySeries.HourOf(window.Start), [.. Enumerable.Range(0, hours)
                .Select(i => HourlySeries.HourOf(window.Start).AddHours(i))
                .Select(hour => measured.At(hour) ?? (hour.AddHours(1) > window.End ? forecast?.At(quantity, hour) : null))]);
            if (whole.Values.Any(value => value is not null))
            {
                others[quantity] = whole;
            }
        }

        return others;
    }
}
