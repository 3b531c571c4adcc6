namespace SektorKopplung.Core.Matching;

/// <summary>Whether a coupling could work at all.</summary>
public enum PotentialVerdict
{
    /// <summary>Possible; needs a hydraulic study and the owner's consent (möglich).</summary>
    Possible,

    /// <summary>Not possible as described (ausgeschlossen); the conflict says why.</summary>
    Refused,
}
