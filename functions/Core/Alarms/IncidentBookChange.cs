namespace SektorKopplung.Core.Alarms;

/// <summary>Collects what one step changes in the incident book.</summary>
internal sealed class IncidentBookChange(IncidentBook before, DateTimeOffset now)
{
    private readonly SortedDictionary<string, Incident> _incidents
        = new(before.Incidents.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly HashSet<string> _held = [];
    private readonly List<IncidentTransition> _transitions = [];
    private bool _hasChanged;

    public IReadOnlyList<IncidentTransition> Transitions => _transitions;

    public IncidentBook Result => _hasChanged ? new IncidentBook { Incidents = _incidents } : before;

    /// <summary>The incident that alarms belong to: an open one, the oldest first, or one closed a moment ago.</summary>
    public Incident? Find(IReadOnlyList<string> alarmIds)
        => _incidents.Values
            .Where(incident => !_held.Contains(incident.Id) && incident.AlarmIds.Any(alarmIds.Contains)
                && (incident.State == IncidentState.Open || now - incident.ClosedAt < IncidentGrouping.ReopeningTime))
            .OrderBy(incident => incident.State)
            .ThenBy(incident => incident.OpenedAt)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Opens an incident, or brings an earlier one up to date.</summary>
    public void Put(Incident fresh, Incident? earlier)
    {
        if (earlier is null)
        {
            Write(fresh with { Id = FreeId(fresh.Id) }, IncidentChange.Opened);
            return;
        }

        _held.Add(earlier.Id);
        var next = Continued(fresh, earlier);
        if (earlier.State == IncidentState.Closed)
        {
            Write(next, IncidentChange.Reopened);
        }
        else if (!SaysTheSame(next, earlier))
        {
            Write(next, IncidentChange.Updated);
        }
    }

    /// <summary>Closes open incidents that no alarm holds any longer, and forgets old ones.</summary>
    public void CloseAndForget()
    {
        foreach (var incident in _incidents.Values.ToList())
        {
            if (incident.State == IncidentState.Open && !_held.Contains(incident.Id))
            {
                var closed = incident with { State = IncidentState.Closed, ClosedAt = now, UpdatedAt = now };
                Write(closed with { Revision = incident.Revision + 1 }, IncidentChange.Closed);
            }
            else if (now - incident.ClosedAt > IncidentGrouping.Retention)
            {
                _incidents.Remove(incident.Id);
                _hasChanged = true;
            }
        }
    }

    // While it lasts an incident neither gets milder nor forgets an alarm: both would look like an all-clear.
    private static Incident Continued(Incident fresh, Incident earlier)
        => fresh.AlarmIds.All(earlier.AlarmIds.Contains) ? Kept(AsBefore(fresh, earlier), earlier) : Kept(fresh, earlier);

    // What is left when the cause is mended is still what the cause did: no new story without a new alarm.
    private static Incident AsBefore(Incident fresh, Incident earlier) => fresh with
    {
        Kind = earlier.Kind,
        CauseAsset = earlier.CauseAsset,
        Headline = earlier.Headline,
        ProbableCause = earlier.ProbableCause,
        Alternatives = earlier.Alternatives,
        Consequence = earlier.Consequence,
        Action = earlier.Action,
        Area = earlier.Area,
        NetworkIds = earlier.NetworkIds,
    };

    private static Incident Kept(Incident fresh, Incident earlier) => fresh with
    {
        Id = earlier.Id,
        OpenedAt = earlier.OpenedAt,
        Revision = earlier.Revision + 1,
        Severity = fresh.Severity > earlier.Severity ? fresh.Severity : earlier.Severity,
        AlarmIds = [.. fresh.AlarmIds, .. earlier.AlarmIds.Except(fresh.AlarmIds)],
    };

    // The weather alone makes no news, unless it changes the hours that are left by a fifth.
    private static bool SaysTheSame(Incident next, Incident earlier)
        => (next.Kind, next.Severity, next.CauseAsset, next.Headline, next.AffectedPersons)
            == (earlier.Kind, earlier.Severity, earlier.CauseAsset, earlier.Headline, earlier.AffectedPersons)
            && next.AlarmIds.ToHashSet().SetEquals(earlier.AlarmIds)
            && next.SuppressedAlarmIds.SequenceEqual(earlier.SuppressedAlarmIds)
            && next.NetworkIds.SequenceEqual(earlier.NetworkIds)
            && next.VulnerableSites.SequenceEqual(earlier.VulnerableSites)
            && AreNear(next.HoursUntilCold?.Low, earlier.HoursUntilCold?.Low);

    private static bool AreNear(int? left, int? right)
        => left == right || (left is { } one && right is { } other && Math.Abs(one - other) <= Math.Max(2, other / 5));

    private string FreeId(string id)
        => !_incidents.ContainsKey(id) ? id : Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => FormattableString.Invariant($"{id}-{number}")).First(other => !_incidents.ContainsKey(other));

    private void Write(Incident incident, IncidentChange change)
    {
        _incidents[incident.Id] = incident;
        _held.Add(incident.Id);
        _transitions.Add(new IncidentTransition(incident.Id, now, change, incident.Revision));
        _hasChanged = true;
    }
}
