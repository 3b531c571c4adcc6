using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class OpenApiTests
{
    [Fact]
    public async Task The_description_lists_every_address()
    {
        await using var server = await MonitorServer.StartAsync();

        var paths = (await server.GetAsync("/openapi/v1.json")).GetProperty("paths");

        Assert.Equal(
            [
                "/api/v1/alarms", "/api/v1/alarms/{id}/ack", "/api/v1/alerts/{name}", "/api/v1/dead-letters", "/api/v1/events",
                "/api/v1/forecasts", "/api/v1/incidents", "/api/v1/incidents/{id}/lagemeldung", "/api/v1/ledger",
                "/api/v1/models", "/api/v1/models/train", "/api/v1/overview", "/api/v1/potentials", "/api/v1/readings", "/api/v1/recommendations",
                "/api/v1/recommendations/{id}/decision", "/api/v1/series", "/api/v1/sites", "/healthz",
            ],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/readings")]
    [InlineData("/api/v1/alarms/{id}/ack")]
    [InlineData("/api/v1/recommendations/{id}/decision")]
    [InlineData("/api/v1/models/train")]
    public async Task Every_post_describes_its_body(string path)
    {
        await using var server = await MonitorServer.StartAsync();

        var post = (await server.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty("post");

        Assert.True(post.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
    }

    [Fact]
    public async Task Times_are_described_as_times()
    {
        await using var server = await MonitorServer.StartAsync();

        var now = (await server.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas")
            .GetProperty("TownOverview").GetProperty("properties").GetProperty("now");

        Assert.Equal(("string", "date-time"), (Text(now, "type"), Text(now, "format")));
    }

    [Fact]
    public async Task Health_is_a_word()
    {
        await using var server = await MonitorServer.StartAsync();

        Assert.Equal("ok", await server.Client.GetStringAsync("/healthz"));
    }
}
