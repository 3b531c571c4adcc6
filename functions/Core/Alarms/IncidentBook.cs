namespace SektorKopplung.Core.Alarms;

/// <summary>All open incidents and those closed lately (Störungsbuch).</summary>
public sealed record IncidentBook
{
    /// <summary>The incidents by id.</summary>
    public IReadOnlyDictionary<string, Incident> Incidents { get; init; } = new Dictionary<string, Incident>();

    /// <summary>A book without incidents.</summary>
    public static IncidentBook Empty { get; } = new();

    /// <summary>The incidents to show: open ones first, worst first, newest first.</summary>
    public IReadOnlyList<Incident> Listed()
        => [.. Incidents.Values.OrderBy(incident => incident.State)
            .ThenByDescending(incident => incident.Severity)
            .ThenByDescending(incident => incident.OpenedAt)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)];

    /// <summary>The open incident an alarm belongs to, or null.</summary>
    public Incident? OfAlarm(string alarmId)
        => Incidents.Values.FirstOrDefault(
            incident => incident.State == IncidentState.Open && incident.AlarmIds.Contains(alarmId));
}
