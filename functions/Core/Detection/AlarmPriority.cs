namespace SektorKopplung.Core.Detection;

/// <summary>How soon somebody must act (Priorität).</summary>
public enum AlarmPriority
{
    /// <summary>Today.</summary>
    Low,

    /// <summary>Within the hour.</summary>
    Medium,

    /// <summary>Now.</summary>
    High,
}
