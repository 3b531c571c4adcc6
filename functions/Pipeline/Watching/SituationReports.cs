using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Watching;

/// <summary>
/// Puts the situation report and the newest CAP message of every incident on disk: on every change, and every five minutes
/// while it lasts, so that the last state survives the monitor, the network and the power.
/// </summary>
public sealed class SituationReports(Site site, INoticeWriter notices)
{
    /// <summary>How often the report of an open incident is written anew.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (int Revision, DateTimeOffset At)> _written = [];

    /// <summary>The file of an incident's situation report.</summary>
    public static string ReportName(string incidentId) => $"lagemeldung-{incidentId}.html";

    /// <summary>The file of an incident's newest CAP message.</summary>
    public static string AlertName(string incidentId) => $"{incidentId}.cap.xml";

    /// <summary>Writes what is due.</summary>
    public async Task WriteDueAsync(
        IncidentBook incidents, AlarmBook alarms, IReadOnlyList<AlertRecord> alerts, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        foreach (var incident in incidents.Incidents.Values.Where(incident => IsDue(incident, now)))
        {
            await notices.WriteAsync(ReportName(incident.Id), Lagemeldung.Html(incident, alarms, site, now, null), cancellationToken);
            if (alerts.LastOrDefault(alert => alert.IncidentId == incident.Id) is { } alert)
            {
                await notices.WriteAsync(AlertName(incident.Id), alert.Xml, cancellationToken);
            }

            _written[incident.Id] = (incident.Revision, now);
        }
    }

    private bool IsDue(Incident incident, DateTimeOffset now)
        => !_written.TryGetValue(incident.Id, out var written)
            ? incident.State == IncidentState.Open
            : written.Revision != incident.Revision || (incident.State == IncidentState.Open && now - written.At >= Every);
}
