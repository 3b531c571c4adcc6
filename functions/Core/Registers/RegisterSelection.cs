using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Registers;

/// <summary>The entries of a register that are near a site, and what became of the others.</summary>
public sealed record RegisterSelection
{
    /// <summary>The entries near a network.</summary>
    public required IReadOnlyList<RegisterSource> Sources { get; init; }

    /// <summary>How many have another postcode.</summary>
    public required int OtherPostcode { get; init; }

    /// <summary>How many are too far from every network.</summary>
    public required int TooFar { get; init; }

    /// <summary>Those that nobody can place.</summary>
    public required IReadOnlyList<RegisterFinding> Unplaced { get; init; }

    /// <summary>Chooses the entries near a site's networks.</summary>
    public static RegisterSelection Of(
        Site site, IReadOnlyList<RegisterEntry> entries, RegisterEdition edition, RegisterFilter filter)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(filter);
        var asked = entries.Where(entry => filter.Postcodes.Count == 0
            || filter.Postcodes.Any(start => entry.Postcode.StartsWith(start, StringComparison.Ordinal))).ToList();
        var placed = asked.Select(entry => Place(entry, edition, filter)).ToList();
        var (known, unknown) = filter.Postcodes.Count > 0
            ? (placed, [])
            : (placed.Where(source => source.Basis != DistanceBasis.Assumed).ToList(), placed.Where(source => source.Basis == DistanceBasis.Assumed).ToList());
        var near = known.Where(source => source.Basis == DistanceBasis.Assumed
            || site.Networks.Any(network => source.MetresTo(network) <= filter.WithinMetres)).ToList();
        return new()
        {
            Sources = near,
            OtherPostcode = entries.Count - asked.Count,
            TooFar = known.Count - near.Count,
            Unplaced = [.. unknown.Select(source => Unknown(source.Entry))],
        };
    }

    private static RegisterSource Place(RegisterEntry entry, RegisterEdition edition, RegisterFilter filter)
    {
        GeoPoint? centre = filter.PostcodeCentres.TryGetValue(entry.Postcode, out var found) ? found : null;
        return new()
        {
            Entry = entry,
            Edition = edition,
            Place = entry.Location ?? centre,
            Basis = entry.Location is not null ? DistanceBasis.Coordinates
                : centre is not null ? DistanceBasis.PostcodeCentre
                : DistanceBasis.Assumed,
        };
    }

    private static RegisterFinding Unknown(RegisterEntry entry) => new(entry.Row, "", Wording.Say(
        $"Ort unbekannt: keine Koordinaten, und {entry.Postcode} steht nicht in der Tabelle der Postleitzahlen",
        $"place unknown: no coordinates, and {entry.Postcode} is not in the table of postcodes"));
}
