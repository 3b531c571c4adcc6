namespace SektorKopplung.Core.Alarms;

/// <summary>Collects what one step changes; the book it began with stays as it is.</summary>
internal sealed class AlarmBookChange(AlarmBook before)
{
    private readonly List<AlarmTransition> _transitions = [];
    private SortedDictionary<string, Alarm>? _alarms;

    /// <summary>All alarms as they stand, in a fixed order; a copy, so that they can be changed on the way.</summary>
    public IReadOnlyList<Alarm> Alarms
        => [.. (_alarms?.Values ?? before.Alarms.Values).OrderBy(alarm => alarm.Id, StringComparer.Ordinal)];

    public Alarm? Find(string id)
        => _alarms is null ? before.Alarms.GetValueOrDefault(id) : _alarms.GetValueOrDefault(id);

    /// <summary>Puts an alarm; one that is normal, was never raised and waits for nothing is forgotten.</summary>
    public void Put(Alarm alarm)
    {
        var isForgotten = alarm is { State: AlarmState.Normal, Occurrences: 0, PendingSince: null };
        var known = Find(alarm.Id);
        if (known == (isForgotten ? null : alarm))
        {
            return;
        }

        _alarms ??= new(before.Alarms.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        if (isForgotten)
        {
            _alarms.Remove(alarm.Id);
        }
        else
        {
            _alarms[alarm.Id] = alarm;
        }
    }

    /// <summary>Puts an alarm in another state and writes the journal line.</summary>
    public void Move(Alarm alarm, AlarmState to, AlarmChange change, AlarmActor actor)
    {
        Put(alarm with { State = to });
        _transitions.Add(new AlarmTransition
        {
            AlarmId = alarm.Id,
            At = actor.Now,
            Change = change,
            From = alarm.State,
            To = to,
            Role = actor.Role,
            Note = actor.Note,
            Value = alarm.Value,
            Limit = alarm.Limit,
            Unit = alarm.Unit,
            Occurrences = alarm.Occurrences,
        });
    }

    /// <summary>Takes an alarm from the shelf: unacknowledged where its condition holds.</summary>
    public void Unshelve(Alarm alarm, string role, DateTimeOffset now)
        => Move(Fresh(alarm), StateAfterPause(alarm), AlarmChange.Unshelved, new(role, "", now));

    /// <summary>Where an alarm goes that nobody looked at for a while.</summary>
    public static AlarmState StateAfterPause(Alarm alarm)
        => alarm.IsActive ? AlarmState.Unacknowledged : AlarmState.Normal;

    /// <summary>The alarm without what the last person left on it.</summary>
    public static Alarm Fresh(Alarm alarm) => alarm with
    {
        AcknowledgedAt = null,
        AcknowledgedBy = "",
        Note = "",
        ShelvedUntil = null,
        SuppressedBy = "",
    };

    public AlarmStep ToStep(AlarmActionResult result)
        => new(_alarms is null ? before : new AlarmBook { Alarms = _alarms }, _transitions) { Result = result };
}
