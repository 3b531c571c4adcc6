using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>Reads a coupling, or thinks one up.</summary>
internal static class CouplingRow
{
    // A heat pump adds its electricity: with a COP of 3, 1.5 kW of heat come from 1 kW of waste heat.
    private const double HeatPerWasteHeat = 1.5;

    public static Coupling Read(SiteRow row, IReadOnlyList<HeatNetwork> networks, IReadOnlyList<HeatSource> sources)
    {
        var sourceId = row.Reference("source_id", "source", "data centre");
        var networkId = row.Reference("network_id", "network");
        var source = sources.FirstOrDefault(source => source.Id == sourceId);
        var network = networks.FirstOrDefault(network => network.Id == networkId);
        var distance = source is null || network is null ? 0 : TrenchMetres(source, network);
        return new Coupling
        {
            Id = row.OwnId("coupling", ShortId(sourceId, networkId)),
            SourceId = sourceId,
            NetworkId = networkId,
            State = row.Choice("state", CouplingState.Hypothetical),
            DistanceMetres = row.Number("distance_m", 0, SiteLimits.DistanceMetres, distance),
            Capacity = Power.FromKilowatts(row.Number("capacity_kw", SiteLimits.SmallestPowerKw, SiteLimits.PowerKw,
                source is null ? 1 : CapacityOf(source))),
            Connection = row.OptionalChoice<ConnectionKind>("connection"),
            NominalDiameter = (int)row.Number("nominal_diameter_mm", 0, 3000, 0),
        };
    }

    /// <summary>A coupling nobody planned yet.</summary>
    public static Coupling Hypothetical(HeatSource source, HeatNetwork network, double distanceMetres) => new()
    {
        Id = ShortId(source.Id, network.Id),
        SourceId = source.Id,
        NetworkId = network.Id,
        State = CouplingState.Hypothetical,
        DistanceMetres = distanceMetres,
        Capacity = Power.FromKilowatts(CapacityOf(source)),
    };

    /// <summary>The way from the source to the edge of the supplied area, as the crow flies, in full metres [m].</summary>
    public static double TrenchMetres(HeatSource source, HeatNetwork network)
        => Math.Round(Math.Max(0, source.Location.MetresTo(network.Location) - network.RadiusMetres));

    private static double CapacityOf(HeatSource source)
        => Math.Min(SiteLimits.PowerKw, Math.Round(source.Capacity.Kilowatts * HeatPerWasteHeat, 1));

    private static string ShortId(string sourceId, string networkId)
    {
        var half = (Naming.MaximumLength - 1) / 2;
        return $"{sourceId[..Math.Min(half, sourceId.Length)]}-{networkId[..Math.Min(half, networkId.Length)]}";
    }
}
