using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Alarms;
using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Language;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Watching;

namespace SektorKopplung.Api;

/// <summary>Alarms, and what people do about them.</summary>
internal static class AlarmEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/alarms", ListAsync).WithName("GetAlarms");
        group.MapPost("/alarms/{id}/ack", AcknowledgeAsync).WithName("AcknowledgeAlarm").WithMetadata(new BodyLimit());
    }

    private static async Task<Ok<AlarmAnswer[]>> ListAsync(WatchBooks books, CancellationToken cancellationToken)
    {
        var alarms = await books.AlarmsAsync(cancellationToken);
        var incidents = await books.IncidentsAsync(cancellationToken);
        return TypedResults.Ok(alarms.Listed().Select(alarm => Answer(alarm, incidents)).OfType<AlarmAnswer>().ToArray());
    }

    private static async Task<Results<Ok<AlarmAnswer>, ProblemHttpResult>> AcknowledgeAsync(
        string id, AckRequest request, WatchBooks books, EventFeed feed, MonitorClock clock, CancellationToken cancellationToken)
    {
        var step = await books.ActAsync(
            book => AlarmEngine.Acknowledge(book, id, request.Role ?? "", request.Note ?? "", clock.Now), cancellationToken);
        if (Refusal(step.Result) is { } refusal)
        {
            return refusal;
        }

        feed.Publish("alarms", "{}");
        var incidents = await books.IncidentsAsync(cancellationToken);
        return TypedResults.Ok(Answer(step.Book.Alarms[id], incidents)!);
    }

    private static ProblemHttpResult? Refusal(AlarmActionResult result) => result switch
    {
        AlarmActionResult.Done or AlarmActionResult.AlreadyDone => null,
        AlarmActionResult.NoSuchAlarm => TypedResults.Problem("There is no such alarm.", statusCode: 404),
        AlarmActionResult.RoleMissing => TypedResults.Problem(
            "Name the role that acknowledges, e.g. \"operator\".", statusCode: 400),
        _ => TypedResults.Problem("The alarm cannot be acknowledged as it stands now.", statusCode: 409),
    };

    private static AlarmAnswer? Answer(Alarm alarm, IncidentBook incidents)
        => AlarmEngine.DefinitionOf(alarm) is not { } definition ? null : new(
            alarm.Id, alarm.DefinitionId, alarm.Asset, alarm.Quantity, definition.Priority, alarm.State,
            alarm.RaisedAt, alarm.ClearedAt, alarm.AcknowledgedAt, alarm.AcknowledgedBy, alarm.Value, alarm.Limit, alarm.Unit,
            definition.Title, definition.Cause, definition.Consequence, definition.Action, definition.ResponseMinutes,
            definition.Owner, incidents.OfAlarm(alarm.Id)?.Id, alarm.Occurrences);

    internal sealed record AckRequest(string? Role, string? Note);

    internal sealed record AlarmAnswer(
        string Id, string DefinitionId, string Asset, string Quantity, AlarmPriority Priority, AlarmState State,
        DateTimeOffset? RaisedAt, DateTimeOffset? ClearedAt, DateTimeOffset? AcknowledgedAt, string AcknowledgedBy,
        double? Value, double? Limit, string Unit, BilingualText Title, BilingualText Cause, BilingualText Consequence,
        BilingualText Action, int ResponseMinutes, AlarmOwner Owner, string? IncidentId, int Occurrences);
}
