using System.Net;
using System.Text;

namespace SektorKopplung.Api.Tests;

public class BadRequestsTests
{
    private const string DecisionPath = "/api/v1/recommendations/rz-netz/decision";

    [Theory]
    [InlineData("/api/v1/series?quantity=heat_load", "asset")]
    [InlineData("/api/v1/series?asset=netz", "quantity")]
    [InlineData("/api/v1/series?asset=netz&quantity=heat_load&from=yesterday", "yesterday")]
    [InlineData("/api/v1/series?asset=netz&quantity=heat_load&to=2026-13-01T00:00:00Z", "2026-13-01T00:00:00Z")]
    [InlineData("/api/v1/forecasts", "network")]
    [InlineData("/api/v1/dead-letters?limit=many", "many")]
    [InlineData("/api/v1/ledger?hours=many", "many")]
    public async Task A_question_that_cannot_be_read_is_a_problem_that_names_the_cause(string path, string cause)
    {
        await using var server = await MonitorServer.StartAsync();

        var problem = await MonitorServer.ProblemOfAsync(await server.Client.GetAsync(path), HttpStatusCode.BadRequest);

        Assert.Contains(cause, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionPath, "")]
    [InlineData(DecisionPath, "null")]
    [InlineData(DecisionPath, "{")]
    [InlineData(DecisionPath, "[]")]
    [InlineData(DecisionPath, """{"decision":1}""")]
    [InlineData("/api/v1/alarms/a/ack", "nonsense")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string path, string body)
    {
        await using var server = await MonitorServer.StartAsync();

        await MonitorServer.ProblemOfAsync(await server.PostAsync(path, body), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(DecisionPath)]
    [InlineData("/api/v1/alarms/a/ack")]
    public async Task A_body_larger_than_any_sentence_is_a_problem(string path)
    {
        await using var server = await MonitorServer.StartAsync();
        const string Body = """{"decision":"accept","role":"operator"}""";

        var most = await server.PostAsync(path, Body.PadRight(16 * 1024));
        var more = await server.PostAsync(path, Body.PadRight((16 * 1024) + 1));

        Assert.Equal(HttpStatusCode.NotFound, most.StatusCode);
        await MonitorServer.ProblemOfAsync(more, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        await using var server = await MonitorServer.StartAsync();

        var response = await server.Client.PostAsync(
            DecisionPath, new StringContent("""{"decision":"accept"}""", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
