using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>Forecasts what built couplings can deliver, from the forecasts of their sources and networks.</summary>
public sealed class CouplingForecasts(
    Site site, ITelemetryStore store, SignalTable signals, CouplingHistories histories, ICouplingModels models)
{
    // Long enough to tell what is usual for a coupling.
    private static readonly TimeSpan RecentWindow = TimeSpan.FromDays(28);
    private static readonly TimeSpan ReturnWindow = TimeSpan.FromHours(24);

    /// <summary>By coupling id; a coupling whose source or network has no forecast is missing.</summary>
    /// <param name="set">The forecasts of sources and networks.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyDictionary<string, CouplingForecast>> MakeAsync(
        ForecastSet set, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        var snapshot = signals.TakeSnapshot(set.IssuedAt);
        var champions = await models.ChampionsAsync(cancellationToken);
        var forecasts = new Dictionary<string, CouplingForecast>();
        foreach (var coupling in site.Couplings.Where(one => one.State == CouplingState.Built
            && set.Available.ContainsKey(one.SourceId) && set.Demand.ContainsKey(one.NetworkId)))
        {
            forecasts[coupling.Id] = CouplingForecaster.Predict(await RequestAsync(
                coupling, champions.GetValueOrDefault(coupling.Id), set, snapshot, cancellationToken));
        }

        return forecasts;
    }

    private async Task<CouplingForecastRequest> RequestAsync(
        Coupling coupling, CouplingModel? model, ForecastSet set, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var source = SiteAssets.SourcesOf(site).Single(one => one.Id == coupling.SourceId);
        var network = site.Networks.Single(one => one.Id == coupling.NetworkId);
        var returns = await store.HourlyMeansAsync(
            new SeriesKey(network.Id, "return_temperature"), TimeWindow.EndingAt(set.IssuedAt, ReturnWindow), cancellationToken);
        var recent = model is not null || coupling.Connection is null or ConnectionKind.HeatPump
            ? await histories.HoursAsync(coupling, TimeWindow.EndingAt(set.IssuedAt, RecentWindow), cancellationToken)
            : null;
        return new()
        {
            Coupling = coupling,
            Source = source,
            Network = network,
            IssuedAt = set.IssuedAt,
            Available = set.Available[source.Id],
            Demand = set.Demand[network.Id],
            Outdoor = set.Outdoor,
            SourceTemperature = PresentTemperatures.OfSource(source, snapshot),
            ReturnTemperature = PresentTemperatures.OfReturn(network, returns, set.IssuedAt),
            RecentDeviation = model is null ? 0 : recent?.DeviationBefore(set.IssuedAt) ?? 0,
            State = new()
            {
                Cop = recent?.State.Cop,
                StaticPressure = PresentTemperatures.StaticPressure(network.Id, snapshot),
            },
            Model = model,
        };
    }
}
