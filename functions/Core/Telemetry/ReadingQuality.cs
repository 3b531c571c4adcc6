namespace SektorKopplung.Core.Telemetry;

/// <summary>How far a reading may be trusted (Messwertgüte).</summary>
public enum ReadingQuality
{
    /// <summary>Measured and plausible; the default.</summary>
    Good,

    /// <summary>Measured, but doubtful: used with care, never alone for a severe alarm.</summary>
    Uncertain,

    /// <summary>Stored, never used, and never clears an alarm.</summary>
    Bad,

    /// <summary>A replacement value (Ersatzwert).</summary>
    Substituted,

    /// <summary>Entered by hand.</summary>
    Manual,

    /// <summary>The device clock was wrong: kept under arrival time, its own time beside it.</summary>
    ClockSuspect,
}
