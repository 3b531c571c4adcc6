namespace SektorKopplung.Core.Sites;

/// <summary>How real a coupling is.</summary>
public enum CouplingState
{
    /// <summary>Built and in service (gebaut): gives operating recommendations.</summary>
    Built,

    /// <summary>Planned (geplant): gives a potential.</summary>
    Planned,

    /// <summary>Only thought of (denkbar): gives a potential.</summary>
    Hypothetical,
}
