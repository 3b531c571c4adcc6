namespace SektorKopplung.Core.Couplings;

/// <summary>What a measured hour says about how much a coupling can deliver.</summary>
public enum HourUse
{
    /// <summary>It ran as much as it could: the hour can be learned from (freie Stunde).</summary>
    Free,

    /// <summary>Its heat, that of the source, the load or the outdoor temperature was not measured.</summary>
    NotMeasured,

    /// <summary>It stood, or gave less than 2 % of its capacity or than its minimum load.</summary>
    Standing,

    /// <summary>It stood in the hour before or after, so it may have been starting or stopping.</summary>
    Starting,

    /// <summary>Other generation gave less than 5 % of the load: the network may not have taken more.</summary>
    NetworkFull,

    /// <summary>Another coupling took from the same source.</summary>
    SourceShared,

    /// <summary>Physics allows no heat at all, so there is nothing to compare with.</summary>
    NoEstimate,

    /// <summary>A decision held it back, or it gave less than half of what it usually gives of its estimate.</summary>
    HeldBack,
}
