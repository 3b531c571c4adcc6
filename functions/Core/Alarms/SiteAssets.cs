using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Alarms;

/// <summary>Names and places of a site's assets.</summary>
internal static class SiteAssets
{
    /// <summary>The name of an asset; its id where it has none.</summary>
    public static string NameOf(Site site, string asset)
        => Named(site).FirstOrDefault(named => named.Id == asset) is { Name.Length: > 0 } found ? found.Name : asset;

    /// <summary>The area of networks, or of an asset that belongs to none.</summary>
    public static IncidentArea AreaOf(Site site, IReadOnlyList<HeatNetwork> networks, string asset)
    {
        var source = SourcesOf(site).FirstOrDefault(source => source.Id == asset);
        if (source is not null)
        {
            return new IncidentArea(source.Name, source.Location, 250);
        }

        var concerned = networks.Count > 0 ? networks : site.Networks;
        return concerned.Count > 0
            ? AreaOf(concerned)
            : new IncidentArea(site.Name, SourcesOf(site).FirstOrDefault()?.Location ?? default, 1000);
    }

    public static IEnumerable<HeatSource> SourcesOf(Site site) => site.Sources.Concat(site.DataCentres);

    private static IncidentArea AreaOf(IReadOnlyList<HeatNetwork> networks)
    {
        var centre = new GeoPoint(
            networks.Average(network => network.Location.Latitude), networks.Average(network => network.Location.Longitude));
        var radius = networks.Max(network => centre.MetresTo(network.Location) + network.RadiusMetres);
        return new IncidentArea(string.Join(", ", networks.Select(network => network.Name)), centre, Math.Ceiling(radius));
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
