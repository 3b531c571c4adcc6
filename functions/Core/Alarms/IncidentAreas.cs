using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Alarms;

/// <summary>Where a site's assets are.</summary>
internal static class IncidentAreas
{
    /// <summary>The area of networks, or of an asset that belongs to none.</summary>
    public static IncidentArea Of(Site site, IReadOnlyList<HeatNetwork> networks, string asset)
    {
        var source = SiteAssets.SourcesOf(site).FirstOrDefault(source => source.Id == asset);
        if (source is not null)
        {
            return new IncidentArea(source.Name, source.Location, 250);
        }

        var concerned = networks.Count > 0 ? networks : site.Networks;
        return concerned.Count > 0
            ? Of(concerned)
            : new IncidentArea(site.Name, SiteAssets.SourcesOf(site).FirstOrDefault()?.Location ?? default, 1000);
    }

    private static IncidentArea Of(IReadOnlyList<HeatNetwork> networks)
    {
        var centre = new GeoPoint(
            networks.Average(network => network.Location.Latitude), networks.Average(network => network.Location.Longitude));
        var radius = networks.Max(network => centre.MetresTo(network.Location) + network.RadiusMetres);
        return new IncidentArea(string.Join(", ", networks.Select(network => network.Name)), centre, Math.Ceiling(radius));
    }
}
