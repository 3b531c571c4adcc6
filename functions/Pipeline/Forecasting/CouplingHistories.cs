using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Recommending;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>Reads what was measured of couplings, to learn from it and to see how they do lately.</summary>
public sealed class CouplingHistories(Site site, ITelemetryStore store, HeldBackHours heldBack)
{
    /// <summary>The hours of a built coupling that can be learned from, and what became of the others.</summary>
    /// <param name="coupling">A coupling of the site.</param>
    /// <param name="window">The hours to judge.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<CouplingHours> HoursAsync(Coupling coupling, TimeWindow window, CancellationToken cancellationToken)
        => CouplingHours.Of(await ReadAsync(coupling, window, cancellationToken), window);

    private async Task<CouplingHistory> ReadAsync(
        Coupling coupling, TimeWindow window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        var source = SiteAssets.SourcesOf(site).Single(one => one.Id == coupling.SourceId);
        var built = site.Couplings.Where(one => one.State == CouplingState.Built && one.Id != coupling.Id).ToList();
        return new()
        {
            Coupling = coupling,
            Source = source,
            Network = site.Networks.Single(one => one.Id == coupling.NetworkId),
            Delivered = await MeansAsync(coupling.Id, "heat_delivered"),
            Electricity = await MeansAsync(coupling.Id, "electric_power"),
            SourceHeat = await SourceHeatAsync(),
            SourceTemperature = await MeansAsync(source.Id, "source_temperature"),
            ReturnTemperature = await MeansAsync(coupling.NetworkId, "return_temperature"),
            Load = await MeansAsync(coupling.NetworkId, "heat_load"),
            Outdoor = await MeansAsync(site.Id, "outdoor_temperature"),
            BesideInNetwork = await BesideAsync(one => one.NetworkId == coupling.NetworkId),
            BesideAtSource = await BesideAsync(one => one.SourceId == coupling.SourceId),
            HeldBack = await heldBack.OfAsync(coupling.Id, cancellationToken),
        };

        Task<HourlySeries> MeansAsync(string asset, string quantity)
            => store.HourlyMeansAsync(new SeriesKey(asset, quantity), window, cancellationToken);

        async Task<HourlySeries> SourceHeatAsync() => source is DataCentre centre
            ? (await MeansAsync(centre.Id, "it_power")).Times(centre.RecoveryShare.Fraction)
            : await MeansAsync(source.Id, "heat_available");

        async Task<IReadOnlyList<HourlySeries>> BesideAsync(Func<Coupling, bool> isBeside)
            => [.. await Task.WhenAll(built.Where(isBeside).Select(one => MeansAsync(one.Id, "heat_delivered")))];
    }
}
