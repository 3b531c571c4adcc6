using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Alarms;

/// <summary>Carries alarms from step to step, after ISA-18.2 (Alarmverarbeitung).</summary>
/// <remarks>
/// Pure: the host loads the book, calls, and saves book and transitions in one commit. The same input again changes nothing.
/// An unknown finding, and none at all, keep an alarm as it is: silence never clears one.
/// </remarks>
public static class AlarmEngine
{
    /// <summary>How long an alarm can be shelved at most.</summary>
    public static readonly TimeSpan LongestShelving = TimeSpan.FromHours(12);

    /// <summary>The definition of an alarm, or null where it is no longer defined.</summary>
    public static AlarmDefinition? DefinitionOf(Alarm alarm) => AlarmDefinitions.Find(alarm.DefinitionId);

    /// <summary>The id of the alarm a finding belongs to.</summary>
    public static string IdOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var isTold = finding.Quantity.Length == 0
            || AlarmDefinitions.Find(finding.DefinitionId)?.Quantity == finding.Quantity;
        return isTold
            ? $"{finding.DefinitionId}:{finding.Asset}"
            : $"{finding.DefinitionId}:{finding.Asset}:{finding.Quantity}";
    }

    /// <summary>Feeds the findings of one evaluation.</summary>
    /// <param name="book">The book before.</param>
    /// <param name="findings">What the rules found at <paramref name="now"/>.</param>
    /// <param name="now">The instant of the evaluation, UTC.</param>
    public static AlarmStep Step(AlarmBook book, IReadOnlyList<Finding> findings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(findings);
        var change = new AlarmBookChange(book);
        foreach (var finding in findings)
        {
            if (AlarmDefinitions.Find(finding.DefinitionId) is { } definition)
            {
                AlarmCondition.Feed(change, definition, finding, now);
            }
        }

        foreach (var alarm in change.Alarms.Where(alarm => alarm.State == AlarmState.Shelved && alarm.ShelvedUntil <= now))
        {
            change.Unshelve(alarm, "", now);
        }

        return change.ToStep(AlarmActionResult.Done);
    }

    /// <summary>A person has seen the alarm (quittieren).</summary>
    public static AlarmStep Acknowledge(AlarmBook book, string alarmId, string role, string note, DateTimeOffset now)
        => AlarmActions.Acknowledge(new AlarmBookChange(book), alarmId, new AlarmActor(role, note, now));

    /// <summary>A person puts the alarm aside until an instant (zurückstellen); it returns unacknowledged.</summary>
    /// <param name="book">The book before.</param>
    /// <param name="alarmId">The alarm.</param>
    /// <param name="actor">The role, the reason (needed) and the instant.</param>
    /// <param name="until">When it returns; at most <see cref="LongestShelving"/> away.</param>
    public static AlarmStep Shelve(AlarmBook book, string alarmId, AlarmActor actor, DateTimeOffset until)
        => AlarmActions.Shelve(new AlarmBookChange(book), alarmId, actor, until);

    /// <summary>A person takes a shelved alarm back before its time.</summary>
    public static AlarmStep Unshelve(AlarmBook book, string alarmId, AlarmActor actor)
        => AlarmActions.Unshelve(new AlarmBookChange(book), alarmId, actor);

    /// <summary>A person takes an alarm out of service, e.g. for maintenance (außer Betrieb nehmen); needs a reason.</summary>
    public static AlarmStep TakeOutOfService(AlarmBook book, string alarmId, AlarmActor actor)
        => AlarmActions.TakeOutOfService(new AlarmBookChange(book), alarmId, actor);

    /// <summary>A person puts an alarm back in service; where its condition holds it is unacknowledged.</summary>
    public static AlarmStep ReturnToService(AlarmBook book, string alarmId, AlarmActor actor)
        => AlarmActions.ReturnToService(new AlarmBookChange(book), alarmId, actor);

    /// <summary>Sets which alarms others explain: exactly these are suppressed afterwards.</summary>
    /// <param name="book">The book before.</param>
    /// <param name="explainedBy">By alarm id, what explains it.</param>
    /// <param name="now">The instant, UTC.</param>
    public static AlarmStep Suppress(AlarmBook book, IReadOnlyDictionary<string, string> explainedBy, DateTimeOffset now)
        => AlarmActions.Suppress(new AlarmBookChange(book), explainedBy, now);
}
