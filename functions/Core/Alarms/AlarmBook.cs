namespace SektorKopplung.Core.Alarms;

/// <summary>All alarms and what the engine must remember of them (Alarmbuch).</summary>
/// <remarks>Immutable; it can be saved and restored at any point without changing what follows.</remarks>
public sealed record AlarmBook
{
    /// <summary>The alarms by id, those waiting for a delay and those that were raised once included.</summary>
    public IReadOnlyDictionary<string, Alarm> Alarms { get; init; } = new Dictionary<string, Alarm>();

    /// <summary>A book without alarms.</summary>
    public static AlarmBook Empty { get; } = new();

    /// <summary>The alarms to show, worst priority first, then newest first.</summary>
    public IReadOnlyList<Alarm> Listed()
        => [.. Alarms.Values.Where(alarm => alarm.State != AlarmState.Normal)
            .OrderByDescending(alarm => AlarmEngine.DefinitionOf(alarm)?.Priority)
            .ThenByDescending(alarm => alarm.RaisedAt)
            .ThenBy(alarm => alarm.Id, StringComparer.Ordinal)];
}
