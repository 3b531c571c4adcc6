namespace SektorKopplung.Core.Matching;

/// <summary>Why a recommendation is suspended.</summary>
public enum SuspensionReason
{
    /// <summary>The readings behind it are too old.</summary>
    InputTooOld,

    /// <summary>The source, the network or the coupling has an alarm.</summary>
    AlarmOnMember,

    /// <summary>A severe incident is open: supply goes before savings.</summary>
    Crisis,

    /// <summary>A drill runs (Übung).</summary>
    Drill,
}
