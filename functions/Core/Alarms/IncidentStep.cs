namespace SektorKopplung.Core.Alarms;

/// <summary>New books and what changed on the way to them.</summary>
/// <param name="Book">The incidents after the step; the same object where nothing changed.</param>
/// <param name="Transitions">What to append to the incident journal, in order.</param>
/// <param name="Alarms">The alarms, those that a cause explains suppressed; the same object where nothing changed.</param>
/// <param name="AlarmTransitions">What to append to the alarm journal, in order.</param>
public sealed record IncidentStep(
    IncidentBook Book,
    IReadOnlyList<IncidentTransition> Transitions,
    AlarmBook Alarms,
    IReadOnlyList<AlarmTransition> AlarmTransitions);
