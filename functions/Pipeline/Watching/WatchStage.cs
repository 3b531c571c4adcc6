using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Cap;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Watching;

/// <summary>Looks at one frozen instant, carries alarms and incidents on, and drafts alerts and situation reports.</summary>
public sealed class WatchStage(
    Site site, SignalTable signals, WatchBooks books, SituationReports reports, EventFeed feed)
{
    private const int Attempts = 8;

    /// <summary>Watches once, as of <paramref name="now"/>.</summary>
    public async Task RunAsync(ForecastSet forecasts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var input = InputOf(forecasts, now);
        var findings = DetectionRules.Evaluate(input);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await StepAsync(input, findings, cancellationToken);
                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // A person was quicker: load and decide anew.
            }
        }
    }

    /// <summary>What the rules are given.</summary>
    public DetectionInput InputOf(ForecastSet forecasts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return new()
        {
            Site = site,
            Now = now,
            Snapshot = signals.TakeSnapshot(now),
            Demand = forecasts.Demand,
            Outdoor = forecasts.Outdoor.Count > 0 ? forecasts.Outdoor : null,
        };
    }

    private async Task StepAsync(
        DetectionInput input, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var before = await books.LoadAsync(cancellationToken);
        var alarms = AlarmEngine.Step(before.Alarms.Value, findings, input.Now);
        var incidents = IncidentGrouping.Step(before.Incidents.Value, alarms.Book, input);
        var earlier = incidents.Book.Incidents.Count == 0 ? [] : await books.AlertsAsync(cancellationToken);
        IReadOnlyList<AlertRecord> drafts = [.. incidents.Transitions.Select(transition => transition.IncidentId).Distinct()
            .Select(id => incidents.Book.Incidents.GetValueOrDefault(id)).OfType<Incident>()
            .Select(incident => DraftOf(incident, earlier, input.Now))];
        if (!ReferenceEquals(incidents.Alarms, before.Alarms.Value) || !ReferenceEquals(incidents.Book, before.Incidents.Value))
        {
            await books.SaveAsync(before, alarms, incidents, drafts, cancellationToken);
            Tell(alarms, incidents);
        }

        await reports.WriteDueAsync(incidents.Book, incidents.Alarms, [.. earlier, .. drafts], input.Now, cancellationToken);
    }

    private AlertRecord DraftOf(Incident incident, IReadOnlyList<AlertRecord> earlier, DateTimeOffset now)
        => AlertRecord.Of(CapMessages.Draft(
            incident, site, now,
            [.. earlier.Where(alert => alert.IncidentId == incident.Id).Select(alert => alert.ToReference())]));

    private void Tell(AlarmStep alarms, IncidentStep incidents)
    {
        if (alarms.Transitions.Count + incidents.AlarmTransitions.Count > 0)
        {
            feed.Publish("alarms", "{}");
        }

        if (incidents.Transitions.Count > 0)
        {
            feed.Publish("incidents", "{}");
        }
    }
}
