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
/// then what is usual.
/// </summary>
public sealed class WeatherOutlook(
    Site site, WeatherRecords records, SignalTable signals, WeatherOutlook.Services services, ForecastOptions options)
{
    // Forecasts are judged on the last seven days, each from its midnight.
    private static readonly TimeSpan Judged = TimeSpan.FromDays(RollingBacktest.DefaultDays + 1);

    /// <summary>The weather service and what it gave before.</summary>
    /// <param name="Source">The service; null where the site has none.</param>
    /// <param name="Archive">What it gave.</param>
    public sealed record Services(IWeatherForecastSource? Source, WeatherArchive Archive);

    /// <summary>What was measured in a window and is expected from its end on.</summary>
    public async Task<ExpectedWeather> ExpectAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        var now = window.End;
        var recorded = await records.ReadAsync(window, Judged, cancellationToken);
        var (newest, failure) = await NewestAsync(recorded, now, cancellationToken);
        var forecast = newest is not null && recorded.IsUsable(newest, now, options.HorizonHours) ? newest : null;
        var leads = forecast is null ? Readings(now) : RecordedWeather.LeadsOf(forecast, now, options.HorizonHours);
        var outlook = recorded.ExpectOutdoor(leads, now, options.HorizonHours);
        var tooOld = newest is null || forecast is not null
            ? BilingualText.Empty
            : new BilingualText("Die letzte Wetterprognose ist zu alt.", "The last weather forecast is too old.");
        var origin = (forecast, leads.Count) switch
        {
            ({ } known, _) => new WeatherOrigin(
                WeatherOriginKind.Forecast, known.Source, known.IssuedAt, WeatherOrigin.HolesOf(outlook) + failure),
            (null, > 0) => new WeatherOrigin(WeatherOriginKind.Readings, "", null, tooOld + failure),
            _ => Without(outlook.Basis, EndOf(newest, now), tooOld + failure),
        };
        return new(outlook.Outdoor, recorded.ExpectOthers(forecast, now, options.HorizonHours), origin) { Then = recorded };
    }

    private static WeatherOrigin Without(OutdoorBasis basis, DateTimeOffset? since, BilingualText why)
    {
        var origin = WeatherOrigin.WithoutForecast(basis, since, Judged);
        return origin with { Note = origin.Note + why };
    }

    private async Task<(WeatherForecast? Newest, BilingualText Failure)> NewestAsync(
        RecordedWeather recorded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (services.Source is null)
        {
            return (null, BilingualText.Empty);
        }

        var newest = WeatherArchive.NewestAt(recorded.Forecasts, now);
        var answer = await services.Source.NewestAsync(now, cancellationToken);
        if (answer.Forecast is { } fetched && fetched.IssuedAt <= now)
        {
            newest = await services.Archive.KeepAsync(fetched, now, newest, cancellationToken);
        }

        return (newest?.Forecast, answer.Failure == BilingualText.Empty
            ? BilingualText.Empty
            : new BilingualText("Der Wetterdienst gab keine neue Prognose:", "The weather service gave no new forecast:") + answer.Failure);
    }

    // Until when there was a forecast or reading that could be used.
    private DateTimeOffset? EndOf(WeatherForecast? newest, DateTimeOffset now)
    {
        var snapshot = signals.TakeSnapshot(now);
        return ExpectedOutdoor.LeadHours.Select(hours => snapshot.Find(site.Id, ExpectedOutdoor.QuantityOf(hours)))
            .OfType<SignalState>().Select(state => (DateTimeOffset?)(state.Latest.Time + options.WeatherForecastAge))
            .Append(newest?.IssuedAt + options.WeatherServiceAge)
            .Where(end => end <= now).Max();
    }

    private Dictionary<int, double> Readings(DateTimeOffset now)
    {
        var snapshot = signals.TakeSnapshot(now);
        return ExpectedOutdoor.LeadHours
            .Select(hours => (Hours: hours, Value: snapshot.ValueOf(
                site.Id, ExpectedOutdoor.QuantityOf(hours), options.WeatherForecastAge)))
            .Where(lead => lead.Value is not null)
            .ToDictionary(lead => lead.Hours, lead => lead.Value!.Value);
    }
}
