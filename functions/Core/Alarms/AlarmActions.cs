namespace SektorKopplung.Core.Alarms;

/// <summary>What people and the incident grouping do to alarms.</summary>
internal static class AlarmActions
{
    public static AlarmStep Acknowledge(AlarmBookChange change, string alarmId, AlarmActor actor)
    {
        if (change.Find(alarmId) is not { } alarm)
        {
            return change.ToStep(AlarmActionResult.NoSuchAlarm);
        }

        if (string.IsNullOrWhiteSpace(actor.Role))
        {
            return change.ToStep(AlarmActionResult.RoleMissing);
        }

        var seen = alarm with { AcknowledgedAt = actor.Now, AcknowledgedBy = actor.Role, Note = actor.Note };
        switch (alarm.State)
        {
            case AlarmState.Unacknowledged:
                change.Move(seen, AlarmState.Acknowledged, AlarmChange.Acknowledged, actor);
                return change.ToStep(AlarmActionResult.Done);
            case AlarmState.Returned:
                change.Move(seen, AlarmState.Normal, AlarmChange.Acknowledged, actor);
                return change.ToStep(AlarmActionResult.Done);
            case AlarmState.Acknowledged or AlarmState.Normal:
                return change.ToStep(AlarmActionResult.AlreadyDone);
            default:
                return change.ToStep(AlarmActionResult.NotInThisState);
        }
    }

    public static AlarmStep Shelve(AlarmBookChange change, string alarmId, AlarmActor actor, DateTimeOffset until)
    {
        var refusal = Refusal(change.Find(alarmId), actor, needsReason: true);
        if (refusal != AlarmActionResult.Done)
        {
            return change.ToStep(refusal);
        }

        if (until <= actor.Now || until - actor.Now > AlarmEngine.LongestShelving)
        {
            return change.ToStep(AlarmActionResult.ExpiryOutOfRange);
        }

        var alarm = change.Find(alarmId)!;
        if (alarm.State is not (AlarmState.Unacknowledged or AlarmState.Acknowledged or AlarmState.Returned))
        {
            return change.ToStep(alarm.State == AlarmState.Shelved
                ? AlarmActionResult.AlreadyDone
                : AlarmActionResult.NotInThisState);
        }

        change.Move(alarm with { ShelvedUntil = until, Note = actor.Note }, AlarmState.Shelved, AlarmChange.Shelved, actor);
        return change.ToStep(AlarmActionResult.Done);
    }

    public static AlarmStep Unshelve(AlarmBookChange change, string alarmId, AlarmActor actor)
        => EndPause(change, alarmId, actor, AlarmState.Shelved, AlarmChange.Unshelved);

    public static AlarmStep TakeOutOfService(AlarmBookChange change, string alarmId, AlarmActor actor)
    {
        var refusal = Refusal(change.Find(alarmId), actor, needsReason: true);
        if (refusal != AlarmActionResult.Done)
        {
            return change.ToStep(refusal);
        }

        var alarm = change.Find(alarmId)!;
        if (alarm.State == AlarmState.OutOfService)
        {
            return change.ToStep(AlarmActionResult.AlreadyDone);
        }

        var paused = alarm with { ShelvedUntil = null, SuppressedBy = "", Note = actor.Note };
        change.Move(paused, AlarmState.OutOfService, AlarmChange.TakenOutOfService, actor);
        return change.ToStep(AlarmActionResult.Done);
    }

    public static AlarmStep ReturnToService(AlarmBookChange change, string alarmId, AlarmActor actor)
        => EndPause(change, alarmId, actor, AlarmState.OutOfService, AlarmChange.ReturnedToService);

    public static AlarmStep Suppress(
        AlarmBookChange change, IReadOnlyDictionary<string, string> explainedBy, DateTimeOffset now)
    {
        foreach (var alarm in change.Alarms)
        {
            if (explainedBy.TryGetValue(alarm.Id, out var cause))
            {
                Suppress(change, alarm, cause, now);
            }
            else if (alarm.State == AlarmState.Suppressed)
            {
                var state = AlarmBookChange.StateAfterPause(alarm);
                change.Move(AlarmBookChange.Fresh(alarm), state, AlarmChange.Unsuppressed, new("", "", now));
            }
        }

        return change.ToStep(AlarmActionResult.Done);
    }

    private static void Suppress(AlarmBookChange change, Alarm alarm, string cause, DateTimeOffset now)
    {
        if (alarm.State == AlarmState.Unacknowledged)
        {
            change.Move(alarm with { SuppressedBy = cause }, AlarmState.Suppressed, AlarmChange.Suppressed, new("", cause, now));
        }
        else if (alarm.State == AlarmState.Suppressed)
        {
            change.Put(alarm with { SuppressedBy = cause });
        }
    }

    private static AlarmStep EndPause(
        AlarmBookChange change, string alarmId, AlarmActor actor, AlarmState pause, AlarmChange kind)
    {
        var refusal = Refusal(change.Find(alarmId), actor, needsReason: false);
        if (refusal != AlarmActionResult.Done)
        {
            return change.ToStep(refusal);
        }

        var alarm = change.Find(alarmId)!;
        if (alarm.State != pause)
        {
            return change.ToStep(AlarmActionResult.NotInThisState);
        }

        change.Move(AlarmBookChange.Fresh(alarm), AlarmBookChange.StateAfterPause(alarm), kind, actor);
        return change.ToStep(AlarmActionResult.Done);
    }

    private static AlarmActionResult Refusal(Alarm? alarm, AlarmActor actor, bool needsReason)
    {
        if (alarm is null)
        {
            return AlarmActionResult.NoSuchAlarm;
        }

        if (string.IsNullOrWhiteSpace(actor.Role))
        {
            return AlarmActionResult.RoleMissing;
        }

        return needsReason && string.IsNullOrWhiteSpace(actor.Note) ? AlarmActionResult.ReasonMissing : AlarmActionResult.Done;
    }
}
