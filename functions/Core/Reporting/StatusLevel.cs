namespace SektorKopplung.Core.Reporting;

/// <summary>How much attention the town needs (Lagestufe).</summary>
public enum StatusLevel
{
    /// <summary>Nothing is open.</summary>
    Calm,

    /// <summary>Something is open.</summary>
    Watch,

    /// <summary>A severe incident is open.</summary>
    Severe,
}
