namespace SektorKopplung.Core.Alarms;

/// <summary>Puts alarms together that one cause can explain (Ursachengruppen).</summary>
internal static class AlarmClusters
{
    private static readonly HashSet<string> PowerLoss
        = ["pump-failed", "unit-unavailable", "heat-export-lost", "gateway-silent", "device-silent", "inlet-temperature-critical"];

    /// <summary>The clusters of the active alarms.</summary>
    /// <param name="alarms">The active alarms.</param>
    /// <param name="graph">What can disturb what.</param>
    /// <param name="together">Alarm ids that belong together already, because an open incident holds them.</param>
    public static IReadOnlyList<AlarmCluster> Of(
        IReadOnlyList<ActiveAlarm> alarms, CouplingGraph graph, IEnumerable<IReadOnlyList<string>> together)
    {
        var group = alarms.ToDictionary(alarm => alarm.Id, alarm => alarm.Id);
        foreach (var (cause, effect) in Pairs(alarms, graph))
        {
            Join(group, cause.Id, effect.Id);
        }

        var feeders = DeadFeeders(alarms, graph);
        foreach (var members in feeders.Values.Select(hanging => hanging.Select(alarm => alarm.Id)).Concat(together))
        {
            var known = members.Where(group.ContainsKey).ToList();
            known.ForEach(id => Join(group, known[0], id));
        }

        return [.. alarms.GroupBy(alarm => Root(group, alarm.Id))
            .Select(cluster => Of([.. cluster], graph, feeders))
            .OrderBy(cluster => cluster.Lead.Id, StringComparer.Ordinal)];
    }

    private static AlarmCluster Of(
        IReadOnlyList<ActiveAlarm> alarms, CouplingGraph graph, Dictionary<string, List<ActiveAlarm>> feeders)
    {
        var feeder = feeders.Where(feeder => feeder.Value.Exists(alarms.Contains))
            .OrderByDescending(feeder => feeder.Value.Count).ThenBy(feeder => feeder.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        var causes = alarms.Where(alarm => !alarms.Any(other => other.Explains(alarm, graph)))
            .OrderByDescending(alarm => feeder.Value?.Contains(alarm) == true)
            .ThenByDescending(alarm => alarms.Count(other => alarm.Explains(other, graph)))
            .ThenByDescending(alarm => alarm.Definition.Priority)
            .ThenBy(alarm => alarm.Alarm.RaisedAt)
            .ThenBy(alarm => alarm.Id, StringComparer.Ordinal)
            .ToList();
        return new AlarmCluster
        {
            Lead = causes[0],
            FeederId = feeder.Key ?? "",
            Alarms = [causes[0], .. alarms.Where(alarm => alarm != causes[0])],
            Rivals = [.. causes.Skip(1).Where(cause => feeder.Value?.Contains(cause) != true)],
            ExplainedBy = Explained(alarms, graph, causes[0], feeder.Value),
        };
    }

    // A worse alarm is never hidden behind a lesser one: it may want another action.
    private static Dictionary<string, string> Explained(
        IReadOnlyList<ActiveAlarm> alarms, CouplingGraph graph, ActiveAlarm lead, List<ActiveAlarm>? hanging)
    {
        var explained = new Dictionary<string, string>();
        foreach (var alarm in alarms.Where(alarm => alarm != lead))
        {
            var cause = hanging?.Contains(alarm) == true
                ? lead
                : alarms.Where(other => other.Explains(alarm, graph)).MaxBy(other => other.Definition.Priority);
            if (cause is not null && cause.Definition.Priority >= alarm.Definition.Priority)
            {
                explained[alarm.Id] = cause.Id;
            }
        }

        return explained;
    }

    private static IEnumerable<(ActiveAlarm Cause, ActiveAlarm Effect)> Pairs(
        IReadOnlyList<ActiveAlarm> alarms, CouplingGraph graph)
        => alarms.Where(alarm => alarm.Definition.Explains.Count > 0)
            .SelectMany(cause => alarms.Where(effect => cause.Explains(effect, graph)).Select(effect => (cause, effect)));

    // Two assets that stand still, and at least half of what hangs on a feeder: more likely the feeder than chance.
    private static Dictionary<string, List<ActiveAlarm>> DeadFeeders(IReadOnlyList<ActiveAlarm> alarms, CouplingGraph graph)
        => graph.Feeders
            .Select(feeder => (feeder, Hanging: alarms.Where(alarm => PowerLoss.Contains(alarm.Definition.Id)
                && feeder.Downstream.Contains(alarm.Asset)).ToList()))
            .Where(pair => pair.Hanging.Select(alarm => alarm.Asset).Distinct().Count() is var assets
                && assets >= 2 && assets * 2 >= pair.feeder.Downstream.Count)
            .ToDictionary(pair => pair.feeder.Id, pair => pair.Hanging);

    private static void Join(Dictionary<string, string> group, string left, string right)
        => group[Root(group, right)] = Root(group, left);

    private static string Root(Dictionary<string, string> group, string id)
    {
        while (group[id] != id)
        {
            id = group[id] = group[group[id]];
        }

        return id;
    }
}
