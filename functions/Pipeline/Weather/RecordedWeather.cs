using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Weather;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Pipeline.Weather;

/// <summary>What was measured of the weather and what was forecast when: the monitor's own knowledge at any instant gone by.</summary>
/// <remarks>The same order as now: the weather service, then readings of what is expected in N hours, then what is usual. Immutable.</remarks>
public sealed record RecordedWeather : IWeatherThen
{
    private static readonly Dictionary<int, double> Nothing = [];

    /// <summary>Measured outdoor temperature [°C].</summary>
    public required HourlySeries Outdoor { get; init; }

    /// <summary>A longer record of it, for the course of the year; null where <see cref="Outdoor"/> is the longest.</summary>
    public HourlySeries? Longer { get; init; }

    /// <summary>Measured wind speed [m/s] and global radiation [W/m²] by name.</summary>
    public required IReadOnlyDictionary<string, HourlySeries> Others { get; init; }

    /// <summary>The forecasts of the weather service, in order of fetching.</summary>
    public required IReadOnlyList<KnownWeather> Forecasts { get; init; }

    /// <summary>Readings of the temperature expected in N hours, by N; each in the hour in which it was made.</summary>
    public required IReadOnlyDictionary<int, HourlySeries> Readings { get; init; }

    /// <summary>How old a forecast may be to be used.</summary>
    public required ForecastOptions Options { get; init; }

    /// <inheritdoc/>
    public WeatherView At(DateTimeOffset issuedAt, int horizonHours)
    {
        var forecast = WeatherArchive.NewestAt(Forecasts, issuedAt)?.Forecast;
        forecast = forecast is not null && IsUsable(forecast, issuedAt, horizonHours) ? forecast : null;
        var leads = forecast is null ? ReadingsAt(issuedAt) : LeadsOf(forecast, issuedAt, horizonHours);
        return new(ExpectOutdoor(leads, issuedAt, horizonHours).Outdoor, ExpectOthers(forecast, issuedAt, horizonHours));
    }

    /// <summary>Whether a forecast is young enough and says anything of the hours ahead.</summary>
    internal bool IsUsable(WeatherForecast forecast, DateTimeOffset now, int horizonHours)
        => now - forecast.IssuedAt <= Options.WeatherServiceAge && LeadsOf(forecast, now, horizonHours).Count > 0;

    /// <summary>The temperatures of a forecast by lead time [°C].</summary>
    internal static Dictionary<int, double> LeadsOf(WeatherForecast forecast, DateTimeOffset now, int horizonHours)
        => Enumerable.Range(1, horizonHours)
            .Select(lead => (Lead: lead, Value: forecast.At(WeatherQuantities.OutdoorTemperature, now.AddHours(lead))))
            .Where(lead => lead.Value is not null)
            .ToDictionary(lead => lead.Lead, lead => lead.Value!.Value);

    /// <summary>Measured before an instant and expected from it on.</summary>
    internal OutdoorExpectation ExpectOutdoor(IReadOnlyDictionary<int, double> leads, DateTimeOffset now, int horizonHours)
        => OutdoorOutlook.Expect(WeatherThen.Before(Outdoor, now), leads, now, horizonHours, Longer);

    /// <summary>Other weather, measured before an instant and forecast from it on.</summary>
    internal IReadOnlyDictionary<string, HourlySeries> ExpectOthers(WeatherForecast? forecast, DateTimeOffset now, int horizonHours)
    {
        var others = new Dictionary<string, HourlySeries>();
        var hours = Math.Max(0, (int)(HourlySeries.HourOf(now) - Outdoor.Start).TotalHours) + horizonHours;
        foreach (var quantity in WeatherRecords.OtherQuantities)
        {
            var measured = Others.TryGetValue(quantity, out var known) ? WeatherThen.Before(known, now) : null;
            var whole = new HourlySeries(Outdoor.Start, [.. Enumerable.Range(0, hours).Select(Outdoor.HourAt)
                .Select(hour => measured?.At(hour) ?? (hour.AddHours(1) > now ? forecast?.At(quantity, hour) : null))]);
            if (whole.Values.Any(value => value is not null))
            {
                others[quantity] = whole;
            }
        }

        return others;
    }

    // What is expected in 6 h is in a mean of an hour's readings the mean of the hour that begins 6 h later.
    private Dictionary<int, double> ReadingsAt(DateTimeOffset now)
    {
        for (var age = 1; age <= Options.WeatherForecastAge.TotalHours; age++)
        {
            var leads = Readings.Where(one => one.Key > age && one.Value.At(now.AddHours(-age)) is not null)
                .ToDictionary(one => one.Key - age, one => one.Value.At(now.AddHours(-age))!.Value);
            if (leads.Count > 0)
            {
                return leads;
            }
        }

        return Nothing;
    }
}
