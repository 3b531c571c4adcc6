namespace SektorKopplung.Core.Detection;

/// <summary>What a rule found.</summary>
public enum FindingState
{
    /// <summary>It cannot be told: no usable value. Never raises and never clears an alarm.</summary>
    Unknown,

    /// <summary>The condition is not met (im Normalbereich).</summary>
    Normal,

    /// <summary>The condition is met (Grenzwert verletzt).</summary>
    Violated,
}
