using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Pipeline.Weather;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>Forecasts the demand of every network and the heat of every source from what is stored.</summary>
public sealed class ForecastStage(
    Site site, ForecastStage.Measured measured, ForecastStage.Books books, CouplingForecasts couplings, ForecastOptions options)
{
    private static readonly SourceForecaster HeatForecaster = new();
    private readonly ForecastCalendar _calendar = ForecastCalendar.Of(site);

    /// <summary>What is measured.</summary>
    /// <param name="Store">The readings.</param>
    /// <param name="Weather">The weather behind and ahead.</param>
    public sealed record Measured(ITelemetryStore Store, WeatherOutlook Weather);

    /// <summary>What is kept.</summary>
    /// <param name="Documents">The forecasts.</param>
    /// <param name="Models">The learned models.</param>
    public sealed record Books(Documents Documents, ModelRegistry Models);

    /// <summary>The newest forecasts; <see cref="ForecastSet.Empty"/> before the first.</summary>
    public async Task<ForecastSet> CurrentAsync(CancellationToken cancellationToken)
        => (await books.Documents.LoadAsync(
            ForecastSet.DocumentKind, ForecastSet.DocumentId, () => ForecastSet.Empty, cancellationToken)).Value;

    /// <summary>Makes all forecasts as of <paramref name="now"/> and stores them.</summary>
    public async Task<ForecastSet> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = TimeWindow.EndingAt(now, options.History);
        var expected = await measured.Weather.ExpectAsync(window, cancellationToken);
        var outdoor = expected.Outdoor;
        var models = await books.Models.ServedAsync(ModelKind.DemandResidual, cancellationToken);
        var demand = new Dictionary<string, DemandOutlook>();
        foreach (var network in site.Networks)
        {
            if (await RequestAsync(new SeriesKey(network.Id, "heat_load")) is { } request)
            {
                var related = await PlantSeries.ReadAsync(measured.Store, network.Id, window, cancellationToken);
                demand[network.Id] = DemandOutlook.Of(models.For(network.Id), request with { Related = related });
            }
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

        var set = new ForecastSet(now, outdoor, demand.ToDictionary(one => one.Key, one => one.Value.Serving), available)
        {
            Beside = demand.Where(one => one.Value.Beside is not null).ToDictionary(one => one.Key, one => one.Value.Beside!),
            Weather = expected.Origin,
            Why = demand.ToDictionary(one => one.Key, one => one.Value.Why),
        };
        set = set with { Couplings = await couplings.MakeAsync(set, cancellationToken) };
        await books.Documents.CommitAsync(
            [Documents.Write(ForecastSet.DocumentKind, ForecastSet.DocumentId, set)], [], cancellationToken);
        return set;

        async Task AddAsync(
            Dictionary<string, Forecast> forecasts, string id, SeriesKey series, IForecaster forecaster, double factor = 1)
        {
            if (await RequestAsync(series) is { } request)
            {
                forecasts[id] = forecaster.Predict(request with { History = request.History.Times(factor) });
            }
        }

        async Task<ForecastRequest?> RequestAsync(SeriesKey series)
        {
            var history = await measured.Store.HourlyMeansAsync(series, window, cancellationToken);
            return history.Values.All(value => value is null)
                ? null
                : new(series, history, outdoor, now, options.HorizonHours)
                {
                    Calendar = _calendar,
                    Weather = expected.Others,
                    WeatherThen = expected.Then,
                };
        }
    }

}
