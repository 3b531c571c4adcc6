namespace SektorKopplung.Core.Alarms;

/// <summary>Whether an incident still lasts.</summary>
public enum IncidentState
{
    /// <summary>It lasts (offen).</summary>
    Open,

    /// <summary>All its alarms are gone (beendet).</summary>
    Closed,
}
