using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Signals;
using SektorKopplung.Pipeline.State;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Pipeline.Overview;

/// <summary>Makes the town at a glance from the signals and the newest results.</summary>
public sealed class OverviewQuery(
    Site site, SignalTable signals, SignalViews views, OverviewQuery.Results results, MonitorClock clock)
{
    /// <summary>The newest results of the stages.</summary>
    /// <param name="Forecasts">Forecasts.</param>
    /// <param name="Watch">The watch.</param>
    /// <param name="Books">Alarms and incidents.</param>
    /// <param name="Counters">What came in.</param>
    /// <param name="Store">How large the store is; null where it cannot tell.</param>
    public sealed record Results(
        ForecastStage Forecasts, WatchStage Watch, WatchBooks Books, IngestCounters Counters, Ports.IStoreFootprint? Store);

    /// <summary>The town as it stands.</summary>
    public async Task<TownOverview> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var snapshot = signals.TakeSnapshot(now);
        var live = new LiveValues(snapshot);
        var alarms = await results.Books.AlarmsAsync(cancellationToken);
        var incidents = await results.Books.IncidentsAsync(cancellationToken);
        var forecasts = await results.Forecasts.CurrentAsync(cancellationToken);
        var outlooks = CapacityOutlooks.Of(results.Watch.InputOf(forecasts, now));
        var line = StatusLine.Of(alarms, incidents, outlooks);
        var outdoor = live.Of(site.Id, "outdoor_temperature");
        return new(
            now, clock.Speed, site.IsDemo, site.Name,
            new(line.Level.ToString().ToLowerInvariant(), line.Words.De, line.Words.En),
            outdoor, views.Of(snapshot),
            [.. site.Networks.Select(network => NetworkOf(network, live, outdoor, outlooks, alarms))],
            [.. SiteAssets.SourcesOf(site).Select(source => SourceOf(source, live))],
            [.. site.Couplings.Select(coupling => new CouplingOverview(
                coupling.Id, coupling.SourceId, coupling.NetworkId, StateJson.WordOf(coupling.State), live.Of(coupling.Id, "heat_delivered")))],
            results.Counters.Totals, Footprint.Measure(results.Store?.SizeInBytes));
    }

    private static NetworkOverview NetworkOf(
        HeatNetwork network, LiveValues live, double? outdoor, IReadOnlyList<CapacityOutlook> outlooks, AlarmBook alarms) => new(
            network.Id, network.Name,
            live.Of(network.Id, "heat_load"), live.Of(network.Id, "supply_temperature"), live.Of(network.Id, "return_temperature"),
            outdoor is { } celsius ? network.SupplyCurve.At(Temperature.FromCelsius(celsius)).Celsius : null,
            outlooks.FirstOrDefault(outlook => outlook.NetworkId == network.Id)?.Reserve.Kilowatts,
            [.. network.Units.Select(unit => new UnitOverview(
                unit.Id, unit.Name, StateJson.WordOf(unit.Kind), live.Of(unit.Id, "heat_output"), unit.Capacity.Kilowatts,
                live.IsOn(unit.Id, "available")))],
            WorstOf(network, alarms));

    private static string WorstOf(HeatNetwork network, AlarmBook alarms)
    {
        HashSet<string> assets = [network.Id, .. network.Units.Select(unit => unit.Id), .. network.Pumps];
        var worst = alarms.Listed().FirstOrDefault(alarm => assets.Contains(alarm.Asset) && alarm.IsActive);
        return worst is null ? "ok" : AlarmEngine.DefinitionOf(worst)?.Priority.ToString().ToLowerInvariant() ?? "low";
    }

    private static SourceOverview SourceOf(HeatSource source, LiveValues live) => new(
        source.Id, source.Name, StateJson.WordOf(source.Kind),
        source is DataCentre centre
            ? live.Of(centre.Id, "it_power") * centre.RecoveryShare.Fraction
            : live.Of(source.Id, "heat_available"),
        live.Of(source.Id, "source_temperature"), source.Capacity.Kilowatts);
}
