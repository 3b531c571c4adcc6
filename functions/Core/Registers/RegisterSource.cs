using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>A register entry near a site (Registerquelle): kept beside the site, never part of it.</summary>
public sealed record RegisterSource
{
    /// <summary>What the register says.</summary>
    public required RegisterEntry Entry { get; init; }

    /// <summary>The file that says so.</summary>
    public required RegisterEdition Edition { get; init; }

    /// <summary>Where it stands; null where only the postcode is known.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>What its place rests on.</summary>
    public required DistanceBasis Basis { get; init; }

    /// <summary>The source of the site that is the same plant; null while nobody said so.</summary>
    public string? LinkedSourceId { get; init; }

    /// <summary>The trench from it to the edge of a network's area, as the crow flies [m].</summary>
    public double MetresTo(HeatNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Place is { } place
            ? Math.Round(Math.Max(0, place.MetresTo(network.Location) - network.RadiusMetres))
            : DayZeroSet.Current.AssumedTrenchMetres;
    }
}
