namespace SektorKopplung.Core.Sites;

/// <summary>Where waste heat comes from (Art der Abwärmequelle).</summary>
public enum HeatSourceKind
{
    /// <summary>A production process (Industrie).</summary>
    Industry,

    /// <summary>A foundry (Gießerei).</summary>
    Foundry,

    /// <summary>A dairy (Molkerei).</summary>
    Dairy,

    /// <summary>Refrigeration of a supermarket (Supermarkt).</summary>
    Supermarket,

    /// <summary>Sewer or effluent of a sewage plant (Abwasser).</summary>
    Sewage,

    /// <summary>Waste incineration (Müllverbrennung).</summary>
    Incineration,

    /// <summary>A data centre (Rechenzentrum).</summary>
    DataCentre,

    /// <summary>Anything else.</summary>
    Other,
}
