namespace SektorKopplung.Core.Sites;

/// <summary>A site's assets and what they are called. Safe to use from many threads.</summary>
public static class SiteAssets
{
    /// <summary>The name of an asset; its id where it has none.</summary>
    public static string NameOf(Site site, string asset)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Named(site).FirstOrDefault(named => named.Id == asset) is { Name.Length: > 0 } found ? found.Name : asset;
    }

    /// <summary>All waste-heat sources, the data centres last.</summary>
    public static IEnumerable<HeatSource> SourcesOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Sources.Concat(site.DataCentres);
    }

    private static IEnumerable<(string Id, string Name)> Named(Site site) =>
    [
        (site.Id, site.Name),
        .. site.Networks.Select(network => (network.Id, network.Name)),
        .. site.Networks.SelectMany(network => network.Units).Select(unit => (unit.Id, unit.Name)),
        .. SourcesOf(site).Select(source => (source.Id, source.Name)),
        .. site.Couplings.Select(coupling => (coupling.Id, $"{NameOfSource(site, coupling.SourceId)} → {NameOfNetwork(site, coupling.NetworkId)}")),
    ];

    private static string NameOfSource(Site site, string id)
        => SourcesOf(site).FirstOrDefault(source => source.Id == id)?.Name ?? id;

    private static string NameOfNetwork(Site site, string id)
        => site.Networks.FirstOrDefault(network => network.Id == id)?.Name ?? id;
}
