using System.Net;
using System.Text.Json;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Recommending;
using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class RecommendationEndpointsTests
{
    private const string Accept = """{"decision":"accept","role":"operator"}""";
    private const string Reject = """{"decision":"reject","reason":"Revision","role":"operator"}""";

    [Fact]
    public async Task A_recommendation_has_a_sentence_numbers_and_hours()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var one = await SingleAsync(server);

        Assert.Equal(("rz-netz", "proposed", "use"), (Text(one, "couplingId"), Text(one, "state"), Text(one, "verb")));
        Assert.Contains(" MWh ", Text(one.GetProperty("sentence"), "de"), StringComparison.Ordinal);
        Assert.True(one.GetProperty("heatMwh").GetProperty("mid").GetDouble() > 10);
        Assert.Equal("heat-pump", Assert.Single(one.GetProperty("connections").EnumerateArray()).GetString());
        Assert.Equal(48, one.GetProperty("hours").GetArrayLength());
        Assert.Equal("2026-01-12T05:00:00Z", Text(one, "validFrom"));
        Assert.Equal(
            one.GetProperty("heatMwh").GetProperty("mid").GetDouble(),
            one.GetProperty("hours").EnumerateArray().Sum(hour => hour.GetProperty("kw").GetDouble()) / 1000, 6);
        Assert.Equal(JsonValueKind.Null, one.GetProperty("decidedBy").ValueKind);
    }

    [Theory]
    [InlineData(Accept, "accepted", "")]
    [InlineData(Reject, "rejected", "Revision")]
    public async Task A_decision_is_answered_and_kept_and_may_be_repeated(string body, string state, string reason)
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();
        var path = await DecisionPathAsync(server);

        var answer = await MonitorServer.JsonOfAsync(await server.PostAsync(path, body));
        var again = await MonitorServer.JsonOfAsync(await server.PostAsync(path, body));
        var kept = await SingleAsync(server);

        Assert.All([answer, again, kept], one => Assert.Equal(
            (state, reason, "operator"), (Text(one, "state"), Text(one, "decisionReason"), Text(one, "decidedBy"))));
    }

    [Theory]
    [InlineData("""{"decision":"reject","role":"operator"}""")]
    [InlineData("""{"decision":"reject","reason":" ","role":"operator"}""")]
    [InlineData("""{"decision":"accept"}""")]
    [InlineData("""{"decision":"accept","role":" "}""")]
    [InlineData("""{"decision":"maybe","role":"operator"}""")]
    [InlineData("""{"role":"operator"}""")]
    public async Task A_decision_without_what_it_needs_is_refused(string body)
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        await MonitorServer.ProblemOfAsync(
            await server.PostAsync(await DecisionPathAsync(server), body), HttpStatusCode.BadRequest);

        Assert.Equal("proposed", Text(await SingleAsync(server), "state"));
    }

    [Theory]
    [InlineData("nobody-knows")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("a%20b")]
    public async Task An_unknown_recommendation_is_not_found(string id)
    {
        await using var server = await MonitorServer.StartAsync();

        var response = await server.PostAsync($"/api/v1/recommendations/{id}/decision", Accept);

        await MonitorServer.ProblemOfAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_decided_otherwise_conflicts()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();
        var path = await DecisionPathAsync(server);
        await server.PostAsync(path, Accept);

        await MonitorServer.ProblemOfAsync(await server.PostAsync(path, Reject), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_over_conflicts()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();
        var path = await DecisionPathAsync(server);
        server.Clock.Advance(TimeSpan.FromHours(48));

        await MonitorServer.ProblemOfAsync(await server.PostAsync(path, Accept), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_suspended_conflicts_and_says_why()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();
        var path = await DecisionPathAsync(server);
        server.Clock.Advance(TimeSpan.FromHours(7));
        await server.Get<MonitorCycle>().RunDueAsync(default);

        await MonitorServer.ProblemOfAsync(await server.PostAsync(path, Accept), HttpStatusCode.Conflict);

        var one = await SingleAsync(server);
        Assert.Equal("suspended", Text(one, "state"));
        Assert.Contains("zu alt", Text(one.GetProperty("stateReason"), "de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_possible_coupling_has_yearly_numbers_and_their_evidence()
    {
        await using var server = await MonitorServer.StartWithHistoryAsync();

        var one = Assert.Single((await server.GetAsync("/api/v1/potentials")).EnumerateArray());

        Assert.Equal(("rz-netz-2", "hypothetical", "possible"), (Text(one, "couplingId"), Text(one, "state"), Text(one, "verdict")));
        Assert.True(one.GetProperty("annualMwh").GetProperty("mid").GetDouble() > 1000);
        Assert.True(one.GetProperty("investmentEuro").GetProperty("mid").GetDouble() > 500_000);
        Assert.Equal(
            ["none", "bew-gap", "bew-full"],
            one.GetProperty("investment").GetProperty("cases").EnumerateArray().Select(subsidy => Text(subsidy, "case")));
        Assert.Equal(6, one.GetProperty("investment").GetProperty("tornado").GetArrayLength());
        Assert.Equal(
            """{"from":"2025-12-15T05:00:00Z","to":"2026-01-12T05:00:00Z","hours":672,"coversYear":false}""",
            one.GetProperty("evidence").GetRawText());
        Assert.Empty(one.GetProperty("conflict").EnumerateArray());
    }

    [Fact]
    public async Task A_refused_coupling_has_a_conflict_and_no_numbers()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.Get<RecommendStage>().ScreenAsync(ForecastSet.Empty, MonitorServer.Start, default);

        var one = Assert.Single((await server.GetAsync("/api/v1/potentials")).EnumerateArray());

        Assert.Equal("refused", Text(one, "verdict"));
        Assert.NotEmpty(one.GetProperty("conflict").EnumerateArray());
        Assert.All(
            new[] { "annualMwh", "co2Tonnes", "euro", "heatCostEuroPerMwh", "investmentEuro", "investment", "cop", "connection", "evidence" },
            name => Assert.Equal(JsonValueKind.Null, one.GetProperty(name).ValueKind));
    }

    [Theory]
    [InlineData("/api/v1/recommendations")]
    [InlineData("/api/v1/potentials")]
    public async Task Before_the_first_run_there_is_nothing(string path)
    {
        await using var server = await MonitorServer.StartAsync();

        Assert.Empty((await server.GetAsync(path)).EnumerateArray());
    }

    private static async Task<JsonElement> SingleAsync(MonitorServer server)
        => Assert.Single((await server.GetAsync("/api/v1/recommendations")).EnumerateArray());

    private static async Task<string> DecisionPathAsync(MonitorServer server)
        => $"/api/v1/recommendations/{Text(await SingleAsync(server), "id")}/decision";
}
