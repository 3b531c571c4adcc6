namespace SektorKopplung.Core.Alarms;

/// <summary>What happened to an incident.</summary>
public enum IncidentChange
{
    /// <summary>It is new.</summary>
    Opened,

    /// <summary>What it says changed.</summary>
    Updated,

    /// <summary>It came back soon after it was closed.</summary>
    Reopened,

    /// <summary>All its alarms are gone, or another incident took it in.</summary>
    Closed,
}
