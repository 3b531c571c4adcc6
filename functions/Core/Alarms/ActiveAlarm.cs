using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Alarms;

/// <summary>An alarm whose condition holds, with its definition.</summary>
internal sealed record ActiveAlarm(Alarm Alarm, AlarmDefinition Definition)
{
    public string Id => Alarm.Id;

    public string Asset => Alarm.Asset;

    /// <summary>Whether it is reason enough for an incident; what a person shelved is not.</summary>
    public bool OpensIncident
        => Definition.Priority >= AlarmPriority.Medium && Alarm.State != AlarmState.Shelved;

    /// <summary>Whether this alarm can be the cause of the other.</summary>
    public bool Explains(ActiveAlarm other, CouplingGraph graph)
        => Definition.Explains.Contains(other.Definition.Id) && graph.Reaches(Asset, other.Asset);
}
