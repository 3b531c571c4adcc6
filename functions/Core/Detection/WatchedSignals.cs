using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>The series whose silence matters: those of the site's own assets.</summary>
internal static class WatchedSignals
{
    // The weather forecast comes as one message with many lead times: one of them stands for it.
    private static readonly HashSet<string> Ignored = [.. ExpectedOutdoor.LeadHours.Where(hours => hours != 24)
        .Select(ExpectedOutdoor.QuantityOf)];

    /// <summary>The signals heard so far, by asset.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SignalState>> ByAsset(UsableSignals signals)
    {
        var assets = AssetsOf(signals.Site);
        return new SortedDictionary<string, IReadOnlyList<SignalState>>(
            signals.Input.Snapshot.Signals
                .Where(signal => assets.Contains(signal.Key.Asset) && !Ignored.Contains(signal.Key.Quantity))
                .GroupBy(signal => signal.Key.Asset, signal => signal.Value)
                .ToDictionary(
                    group => group.Key,
                    group => (IReadOnlyList<SignalState>)[.. group.OrderBy(state => state.Latest.Series.Quantity, StringComparer.Ordinal)]),
            StringComparer.Ordinal);
    }

    private static HashSet<string> AssetsOf(Site site) =>
    [
        site.Id,
        .. site.Networks.Select(network => network.Id),
        .. site.Networks.SelectMany(network => network.Units).Select(unit => unit.Id),
        .. site.Networks.SelectMany(network => network.Pumps),
        .. site.Networks.Select(network => network.Storage?.Id).OfType<string>(),
        .. site.Sources.Select(source => source.Id),
        .. site.DataCentres.Select(centre => centre.Id),
        .. site.Couplings.Select(coupling => coupling.Id),
        .. site.Dependencies.Select(dependency => dependency.Upstream),
    ];
}
