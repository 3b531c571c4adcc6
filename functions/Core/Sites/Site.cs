namespace SektorKopplung.Core.Sites;

/// <summary>A town or park as the monitor knows it (Liegenschaft): its networks, sources, data centres and couplings.</summary>
/// <remarks>Ids are unique over all assets and appear as <c>{asset}</c> in topics. Read by <c>SiteFile</c>.</remarks>
public sealed record Site
{
    /// <summary>The id of the site itself; publishes town-wide values such as the outdoor temperature.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the site is simulated; demo data never mix with a real site.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Amtlicher Regionalschlüssel, 12 digits; empty where unknown.</summary>
    public string Ars { get; init; } = "";

    /// <summary>The operator who reports incidents, with a call-back number.</summary>
    public Contact Operator { get; init; } = Contact.None;

    /// <summary>The control centre that a released alert is addressed to.</summary>
    public Contact ControlCentre { get; init; } = Contact.None;

    /// <summary>The factor set that savings are computed with (see <c>FactorSet</c>).</summary>
    public string FactorSet { get; init; } = "EBeV-2030+UBA-2024";

    /// <summary>District heat networks (Wärmenetze).</summary>
    public IReadOnlyList<HeatNetwork> Networks { get; init; } = [];

    /// <summary>Waste-heat sources that are no data centres (Abwärmequellen).</summary>
    public IReadOnlyList<HeatSource> Sources { get; init; } = [];

    /// <summary>Data centres (Rechenzentren); each is a heat source too.</summary>
    public IReadOnlyList<DataCentre> DataCentres { get; init; } = [];

    /// <summary>Couplings from a source into a network, built, planned or hypothetical.</summary>
    public IReadOnlyList<Coupling> Couplings { get; init; } = [];

    /// <summary>What needs what: power to pumps, telecom to controllers.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; init; } = [];

    /// <summary>Hospitals, care homes and the like, most vulnerable first.</summary>
    public IReadOnlyList<VulnerableSite> VulnerableSites { get; init; } = [];

    /// <summary>Where the weather forecast comes from; null where none is fetched.</summary>
    public WeatherService? Weather { get; init; }

    /// <summary>Purpose and data class of series; series without one are kept for 24 hours.</summary>
    public IReadOnlyList<SeriesPolicy> SeriesPolicies { get; init; } = [];
}
