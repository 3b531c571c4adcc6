namespace SektorKopplung.Core.Alarms;

/// <summary>Alarms that hang together, with the probable cause among them.</summary>
internal sealed record AlarmCluster
{
    /// <summary>The alarm that leads: the probable cause, or the first sign of it.</summary>
    public required ActiveAlarm Lead { get; init; }

    /// <summary>The power feeder all of it probably hangs on; empty where no such cause is seen.</summary>
    public string FeederId { get; init; } = "";

    /// <summary>All alarms, the lead first.</summary>
    public required IReadOnlyList<ActiveAlarm> Alarms { get; init; }

    /// <summary>Other alarms that nothing in the cluster explains, likeliest cause first.</summary>
    public required IReadOnlyList<ActiveAlarm> Rivals { get; init; }

    /// <summary>By alarm id, the alarm that explains it.</summary>
    public required IReadOnlyDictionary<string, string> ExplainedBy { get; init; }

    /// <summary>The most urgent alarm, which gives the headline; the lead where no other is more urgent.</summary>
    public ActiveAlarm Worst => Alarms.MaxBy(alarm => alarm.Definition.Priority)!;

    public string CauseAsset => FeederId.Length > 0 ? FeederId : Lead.Asset;
}
