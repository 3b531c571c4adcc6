namespace SektorKopplung.Core.Matching;

/// <summary>Why a decision was or was not taken over.</summary>
public enum DecisionResult
{
    /// <summary>Taken over.</summary>
    Done,

    /// <summary>There is no such recommendation.</summary>
    NoSuchRecommendation,

    /// <summary>The same was decided before: nothing changed.</summary>
    AlreadyDone,

    /// <summary>The other thing was decided before.</summary>
    DecidedOtherwise,

    /// <summary>Its hours are over.</summary>
    Expired,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>A rejection needs a reason.</summary>
    ReasonMissing,

    /// <summary>A role must be named.</summary>
    RoleMissing,
}
