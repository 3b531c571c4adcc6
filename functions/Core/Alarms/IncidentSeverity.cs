namespace SektorKopplung.Core.Alarms;

/// <summary>How bad an incident is (Schwere).</summary>
public enum IncidentSeverity
{
    /// <summary>Nobody is without heat or cooling.</summary>
    Minor,

    /// <summary>Supply is impaired, or will be.</summary>
    Moderate,

    /// <summary>Many people are or will be without heat, or a data centre without cooling.</summary>
    Severe,
}
