using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>Forecasts the demand of every network and the heat of every source from what is stored.</summary>
public sealed class ForecastStage(
    Site site, ITelemetryStore store, WeatherOutlook weather, Documents documents, ForecastOptions options)
{
    private static readonly RidgeForecaster DemandForecaster = new();
    private static readonly SourceForecaster HeatForecaster = new();
    private readonly ForecastCalendar _calendar =
        ForecastCalendar.Germany with { State = PublicHolidays.StateOf(site.Ars) };

    /// <summary>The newest forecasts; <see cref="ForecastSet.Empty"/> before the first.</summary>
    public async Task<ForecastSet> CurrentAsync(CancellationToken cancellationToken)
        => (await documents.LoadAsync(
            ForecastSet.DocumentKind, ForecastSet.DocumentId, () => ForecastSet.Empty, cancellationToken)).Value;

    /// <summary>Makes all forecasts as of <paramref name="now"/> and stores them.</summary>
    public async Task<ForecastSet> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = TimeWindow.EndingAt(now, options.History);
        var expected = await weather.ExpectAsync(window, cancellationToken);
        var outdoor = expected.Outdoor;
        var demand = new Dictionary<string, Forecast>();
        foreach (var network in site.Networks)
        {
            await AddAsync(demand, network.Id, new SeriesKey(network.Id, "heat_load"), DemandForecaster);
        }

        var available = new Dictionary<string, Forecast>();
        foreach (var source in site.Sources)
        {
            await AddAsync(available, source.Id, new SeriesKey(source.Id, "heat_available"), HeatForecaster);
        }

        foreach (var centre in site.DataCentres)
        {
            await AddAsync(available, centre.Id, new SeriesKey(centre.Id, "it_power"), HeatForecaster,
                centre.RecoveryShare.Fraction);
        }

        var set = new ForecastSet(now, outdoor, demand, available) { Weather = expected.Origin };
        await documents.CommitAsync(
            [Documents.Write(ForecastSet.DocumentKind, ForecastSet.DocumentId, set)], [], cancellationToken);
        return set;

        async Task AddAsync(
            Dictionary<string, Forecast> forecasts, string id, SeriesKey series, IForecaster forecaster, double factor = 1)
        {
            var history = await store.HourlyMeansAsync(series, window, cancellationToken);
            if (history.Values.Any(value => value is not null))
            {
                forecasts[id] = forecaster.Predict(
                    new(series, Scaled(history, factor), outdoor, now, options.HorizonHours)
                    {
                        Calendar = _calendar,
                        Weather = expected.Others,
                    });
            }
        }
    }

    private static HourlySeries Scaled(HourlySeries series, double factor)
        => factor.Equals(1) ? series : new HourlySeries(series.Start, [.. series.Values.Select(value => value * factor)]);
}
