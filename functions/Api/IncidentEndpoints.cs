using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Reporting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Api;

/// <summary>Incidents with their situation reports and CAP messages.</summary>
internal static class IncidentEndpoints
{
    private const string AlertSuffix = ".cap.xml";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/incidents", ListAsync).WithName("GetIncidents");
        group.MapGet("/incidents/{id}/lagemeldung", ReportAsync).WithName("GetLagemeldung");
        group.MapGet("/alerts/{name}", AlertAsync).WithName("GetAlert");
    }

    private static async Task<Ok<IncidentAnswer[]>> ListAsync(WatchBooks books, CancellationToken cancellationToken)
    {
        var incidents = await books.IncidentsAsync(cancellationToken);
        var newest = (await books.AlertsAsync(cancellationToken)).GroupBy(alert => alert.IncidentId)
            .ToDictionary(alerts => alerts.Key, alerts => alerts.Last());
        return TypedResults.Ok(incidents.Listed()
            .Select(incident => Answer(incident, newest.GetValueOrDefault(incident.Id))).ToArray());
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReportAsync(
        string id, WatchBooks books, Site site, MonitorClock clock, CancellationToken cancellationToken)
    {
        var incidents = await books.IncidentsAsync(cancellationToken);
        return incidents.Incidents.GetValueOrDefault(id) is { } incident
            ? TypedResults.Content(
                Lagemeldung.Html(incident, await books.AlarmsAsync(cancellationToken), site, clock.Now, null),
                "text/html; charset=utf-8")
            : TypedResults.Problem("There is no such incident.", statusCode: 404);
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> AlertAsync(
        string name, WatchBooks books, CancellationToken cancellationToken)
    {
        var alerts = await books.AlertsAsync(cancellationToken);
        return alerts.FirstOrDefault(alert => alert.Identifier + AlertSuffix == name) is { } alert
            ? TypedResults.Content(alert.Xml, "application/cap+xml; charset=utf-8")
            : TypedResults.Problem("There is no such alert.", statusCode: 404);
    }

    private static IncidentAnswer Answer(Incident incident, AlertRecord? alert) => new(
        incident.Id, incident.Severity, incident.State, incident.OpenedAt, incident.ClosedAt, incident.Headline,
        incident.ProbableCause, incident.Alternatives, incident.Consequence, incident.Action, incident.Area.Name,
        incident.NetworkIds, incident.AlarmIds, incident.SuppressedAlarmIds, incident.AffectedPersons,
        [.. incident.VulnerableSites.Select(site => new SiteAnswer(site.Id, site.Name, site.Persons, site.HoursOfBackup))],
        incident.HoursUntilCold, alert?.Status.ToString(),
        alert is null ? null : $"{MonitorApi.BasePath}/alerts/{Uri.EscapeDataString(alert.Identifier)}{AlertSuffix}",
        $"{MonitorApi.BasePath}/incidents/{Uri.EscapeDataString(incident.Id)}/lagemeldung");

    internal sealed record SiteAnswer(string Id, string Name, int Persons, double HoursOfBackup);

    internal sealed record IncidentAnswer(
        string Id, IncidentSeverity Severity, IncidentState State, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
        BilingualText Headline, BilingualText ProbableCause, IReadOnlyList<BilingualText> Alternatives,
        BilingualText Consequence, BilingualText Action, string AreaName, IReadOnlyList<string> NetworkIds,
        IReadOnlyList<string> AlarmIds, IReadOnlyList<string> SuppressedAlarmIds, PersonRange? AffectedPersons,
        IReadOnlyList<SiteAnswer> VulnerableSites, ColdRange? HoursUntilCold, string? CapStatus, string? CapUrl,
        string LagemeldungUrl);
}
