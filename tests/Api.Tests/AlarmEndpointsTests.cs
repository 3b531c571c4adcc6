using System.Net;
using System.Text.Json;
using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class AlarmEndpointsTests
{
    private const string Acknowledge = """{"role":"operator","note":"Kältetechnik gerufen"}""";

    [Fact]
    public async Task An_alarm_says_what_why_and_what_to_do()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();

        var alarm = await CriticalAsync(server);

        Assert.Equal(("rz", "inlet_temperature", "high"), (Text(alarm, "asset"), Text(alarm, "quantity"), Text(alarm, "priority")));
        Assert.Equal("unacknowledged", Text(alarm, "state"));
        Assert.Equal(32, alarm.GetProperty("limit").GetDouble());
        Assert.Equal("Cel", Text(alarm, "unit"));
        Assert.EndsWith("Z", Text(alarm, "raisedAt"), StringComparison.Ordinal);
        Assert.All(
            [alarm.GetProperty("clearedAt"), alarm.GetProperty("acknowledgedAt")],
            time => Assert.Equal(JsonValueKind.Null, time.ValueKind));
        Assert.All(
            new[] { "title", "cause", "consequence", "action" }.Select(name => alarm.GetProperty(name)),
            text => Assert.All(new[] { "de", "en" }, language => Assert.NotEmpty(Text(text, language)!)));
        Assert.Equal(
            Text(Assert.Single((await server.GetAsync("/api/v1/incidents")).EnumerateArray()), "id"), Text(alarm, "incidentId"));
    }

    [Fact]
    public async Task An_acknowledgement_is_answered_and_kept_and_may_be_repeated()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();
        var path = PathOf(await CriticalAsync(server));

        var answer = await MonitorServer.JsonOfAsync(await server.PostAsync(path, Acknowledge));
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await MonitorServer.JsonOfAsync(await server.PostAsync(path, Acknowledge));

        Assert.Equal(("acknowledged", "operator"), (Text(answer, "state"), Text(answer, "acknowledgedBy")));
        Assert.Equal("2026-01-12T05:20:00Z", Text(answer, "acknowledgedAt"));
        Assert.Equal(answer.GetRawText(), again.GetRawText());
        Assert.Equal(answer.GetRawText(), (await CriticalAsync(server)).GetRawText());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"role":" "}""")]
    public async Task An_acknowledgement_without_a_role_is_refused(string body)
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();
        var alarm = await CriticalAsync(server);

        await MonitorServer.ProblemOfAsync(await server.PostAsync(PathOf(alarm), body), HttpStatusCode.BadRequest);

        Assert.Equal(alarm.GetRawText(), (await CriticalAsync(server)).GetRawText());
    }

    [Fact]
    public async Task An_unknown_alarm_is_not_found()
    {
        await using var server = await MonitorServer.StartAsync();

        await MonitorServer.ProblemOfAsync(
            await server.PostAsync("/api/v1/alarms/nobody-knows/ack", Acknowledge), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_suppressed_alarm_cannot_be_acknowledged()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();
        var suppressed = (await server.GetAsync("/api/v1/alarms")).EnumerateArray()
            .First(alarm => Text(alarm, "state") == "suppressed");

        await MonitorServer.ProblemOfAsync(await server.PostAsync(PathOf(suppressed), Acknowledge), HttpStatusCode.Conflict);
    }

    private static async Task<JsonElement> CriticalAsync(MonitorServer server)
        => (await server.GetAsync("/api/v1/alarms")).EnumerateArray()
            .First(alarm => Text(alarm, "definitionId") == "inlet-temperature-critical");

    private static string PathOf(JsonElement alarm) => $"/api/v1/alarms/{Uri.EscapeDataString(Text(alarm, "id")!)}/ack";
}
