using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Alarms;

/// <summary>Groups alarms into incidents around one probable cause each (Störungsbildung).</summary>
/// <remarks>
/// Pure, and the same input again changes nothing. An incident keeps its id as long as one of its alarms holds, and for
/// half an hour after; what it explains is suppressed by design in the alarm book that comes back.
/// </remarks>
public static class IncidentGrouping
{
    /// <summary>An incident that comes back sooner than this after its end is the same one.</summary>
    public static readonly TimeSpan ReopeningTime = TimeSpan.FromMinutes(30);

    /// <summary>How long a closed incident stays in the book.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    /// <summary>Groups the alarms as they stand.</summary>
    /// <param name="book">The incidents before.</param>
    /// <param name="alarms">The alarms after <see cref="AlarmEngine.Step"/>.</param>
    /// <param name="input">The instant the alarms come from.</param>
    public static IncidentStep Step(IncidentBook book, AlarmBook alarms, DetectionInput input)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(input);
        var graph = new CouplingGraph(input.Site);
        var signals = new UsableSignals(input);
        var clusters = AlarmClusters.Of(Active(alarms), graph, OpenGroups(book));
        var change = new IncidentBookChange(book, input.Now);
        foreach (var cluster in clusters)
        {
            var earlier = change.Find([.. cluster.Alarms.Select(alarm => alarm.Id)]);
            if (earlier?.State == IncidentState.Open || cluster.Alarms.Any(alarm => alarm.OpensIncident))
            {
                change.Put(IncidentContent.Of(cluster, graph, signals), earlier);
            }
        }

        change.CloseAndForget();
        var explained = clusters.SelectMany(cluster => cluster.ExplainedBy)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var suppressed = AlarmEngine.Suppress(alarms, explained, input.Now);
        return new IncidentStep(change.Result, change.Transitions, suppressed.Book, suppressed.Transitions);
    }

    private static List<ActiveAlarm> Active(AlarmBook alarms)
        => [.. alarms.Alarms.Values.Where(alarm => alarm.IsActive && alarm.State != AlarmState.OutOfService)
            .OrderBy(alarm => alarm.Id, StringComparer.Ordinal)
            .Select(alarm => AlarmEngine.DefinitionOf(alarm) is { } definition ? new ActiveAlarm(alarm, definition) : null)
            .OfType<ActiveAlarm>()];

    private static IEnumerable<IReadOnlyList<string>> OpenGroups(IncidentBook book)
        => book.Incidents.Values.Where(incident => incident.State == IncidentState.Open).Select(incident => incident.AlarmIds);
}
