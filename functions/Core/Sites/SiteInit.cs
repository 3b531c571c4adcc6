namespace SektorKopplung.Core.Sites;

/// <summary>Makes a first site from tables or a map, filling in what is usual (Erstanlage einer Liegenschaft).</summary>
/// <remarks>
/// Columns and properties carry their unit in their name; see <c>docs/site-init.md</c>. Never throws on content. All
/// errors are reported at once: the line is the row of the table (its heading is row 1) or the line of the map, the
/// field is the table and column.
/// </remarks>
public static class SiteInit
{
    /// <summary>How far apart source and network may be for a hypothetical coupling, by screening practice [m].</summary>
    public const double ScreeningRadiusMetres = 5000;

    /// <summary>Makes a site from tables.</summary>
    /// <param name="id">The id of the site.</param>
    /// <param name="name">The name of the site.</param>
    /// <param name="networks">One row per network: column name to text.</param>
    /// <param name="sources">One row per waste-heat source or data centre.</param>
    /// <param name="couplings">One row per coupling; where empty, every pair within the screening radius is hypothetical.</param>
    public static SiteParseResult FromTables(string id, string name,
        IReadOnlyList<IReadOnlyDictionary<string, string>> networks,
        IReadOnlyList<IReadOnlyDictionary<string, string>> sources,
        IReadOnlyList<IReadOnlyDictionary<string, string>> couplings)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(couplings);
        var errors = new SiteErrorList();
        return SiteAssembly.Assemble(id, name, new SiteTables(
            Rows("networks", networks, errors),
            Rows("sources", sources, errors),
            Rows("couplings", couplings, errors)), errors);
    }

    /// <summary>Makes a site from a GeoJSON FeatureCollection of points.</summary>
    /// <remarks>
    /// The property <c>type</c> is <c>network</c> or <c>source</c>; the other properties are the columns of the tables, as
    /// text or number. Couplings are hypothetical.
    /// </remarks>
    /// <param name="id">The id of the site.</param>
    /// <param name="name">The name of the site.</param>
    /// <param name="geoJson">The text of the file.</param>
    public static SiteParseResult FromGeoJson(string id, string name, string geoJson)
    {
        ArgumentNullException.ThrowIfNull(geoJson);
        var errors = new SiteErrorList();
        var tables = GeoJsonTables.Read(geoJson, errors);
        return tables is null
            ? new SiteParseResult(null, errors.Sorted())
            : SiteAssembly.Assemble(id, name, tables, errors);
    }

    private static IReadOnlyList<SiteRow> Rows(string table,
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows, SiteErrorList errors)
        => [.. rows.Select((row, i) => new SiteRow(table, i + 2, row, errors))];
}
