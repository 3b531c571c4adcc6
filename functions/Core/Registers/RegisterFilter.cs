using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>Which entries of a register are near a site (Auswahl).</summary>
public sealed record RegisterFilter
{
    /// <summary>Beginnings of postcodes; empty for all.</summary>
    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>The longest trench to the nearest network [m].</summary>
    public required double WithinMetres { get; init; }

    /// <summary>The middle of postcode areas where coordinates are missing.</summary>
    public IReadOnlyDictionary<string, GeoPoint> PostcodeCentres { get; init; } = new Dictionary<string, GeoPoint>();
}
