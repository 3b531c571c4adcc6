namespace SektorKopplung.Core.Learning;

/// <summary>Whether a serving model still fits.</summary>
public enum DriftState
{
    /// <summary>Nothing learned serves, or it was promoted too recently.</summary>
    Unwatched,

    /// <summary>Errors and inputs are as they were.</summary>
    Healthy,

    /// <summary>Inputs are unlike those it learned from: it is to be trained again.</summary>
    InputShifted,

    /// <summary>Its errors have grown, but it is still better than what would serve without it: it is to be trained again.</summary>
    ErrorGrown,

    /// <summary>Its errors have grown and it is no better than what would serve without it: it is demoted.</summary>
    Worse,
}
