using SektorKopplung.Core.Detection;

namespace SektorKopplung.Core.Alarms;

/// <summary>The condition of an alarm with its delays and deadband, by event time (Ansprech- und Abfallverzögerung).</summary>
internal static class AlarmCondition
{
    public static void Feed(AlarmBookChange change, AlarmDefinition definition, Finding finding, DateTimeOffset now)
    {
        var id = AlarmEngine.IdOf(finding);
        var alarm = change.Find(id) ?? new Alarm
        {
            Id = id,
            DefinitionId = finding.DefinitionId,
            Asset = finding.Asset,
            Quantity = finding.Quantity,
        };
        switch (finding.State)
        {
            case FindingState.Violated:
                Violate(change, definition, alarm, finding, now);
                break;
            case FindingState.Normal when alarm.IsActive && IsInDeadband(definition, finding):
                Violate(change, definition, alarm, finding, now);
                break;
            case FindingState.Normal:
                Normalise(change, definition, alarm, finding, now);
                break;
            default:
                // Time without a usable value proves neither: it only stops an off-delay that is running.
                change.Put(alarm with { ClearingSince = null });
                break;
        }
    }

    private static bool IsInDeadband(AlarmDefinition definition, Finding finding) => definition.Side switch
    {
        LimitSide.Below => finding.Value < finding.Limit + definition.Deadband,
        LimitSide.Above => finding.Value > finding.Limit - definition.Deadband,
        _ => false,
    };

    private static void Violate(
        AlarmBookChange change, AlarmDefinition definition, Alarm alarm, Finding finding, DateTimeOffset now)
    {
        var seen = Judged(alarm, finding) with
        {
            ClearingSince = null,
            PendingSince = alarm.IsActive ? null : alarm.PendingSince ?? now,
            Since = finding.Since ?? (alarm.IsActive ? alarm.Since : null),
        };
        if (!alarm.IsActive && now - seen.PendingSince >= TimeSpan.FromSeconds(definition.OnDelaySeconds))
        {
            Raise(change, seen, now);
        }
        else
        {
            change.Put(seen);
        }
    }

    private static void Raise(AlarmBookChange change, Alarm alarm, DateTimeOffset now)
    {
        var raised = alarm with
        {
            IsActive = true,
            RaisedAt = now,
            ClearedAt = null,
            Since = alarm.Since ?? alarm.PendingSince,
            PendingSince = null,
            Occurrences = alarm.Occurrences + 1,
        };
        if (alarm.State is AlarmState.Normal or AlarmState.Returned)
        {
            var fresh = AlarmBookChange.Fresh(raised);
            change.Move(fresh, AlarmState.Unacknowledged, AlarmChange.Raised, new("", "", now));
        }
        else
        {
            change.Put(raised);
        }
    }

    private static void Normalise(
        AlarmBookChange change, AlarmDefinition definition, Alarm alarm, Finding finding, DateTimeOffset now)
    {
        if (!alarm.IsActive)
        {
            change.Put(alarm with { PendingSince = null });
            return;
        }

        var seen = Judged(alarm, finding) with { ClearingSince = alarm.ClearingSince ?? now };
        if (now - seen.ClearingSince >= TimeSpan.FromSeconds(definition.OffDelaySeconds))
        {
            Clear(change, seen, now);
        }
        else
        {
            change.Put(seen);
        }
    }

    private static void Clear(AlarmBookChange change, Alarm alarm, DateTimeOffset now)
    {
        var gone = alarm with { IsActive = false, ClearedAt = now, ClearingSince = null };
        switch (alarm.State)
        {
            case AlarmState.Unacknowledged:
                change.Move(gone, AlarmState.Returned, AlarmChange.Returned, new("", "", now));
                break;
            case AlarmState.Acknowledged or AlarmState.Suppressed:
                change.Move(gone with { SuppressedBy = "" }, AlarmState.Normal, AlarmChange.Cleared, new("", "", now));
                break;
            default:
                change.Put(gone);
                break;
        }
    }

    private static Alarm Judged(Alarm alarm, Finding finding)
        => alarm with { Value = finding.Value, Limit = finding.Limit, Unit = finding.Unit };
}
