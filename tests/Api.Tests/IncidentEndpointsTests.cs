using System.Net;
using System.Text.Json;
using SektorKopplung.Core.Cap;
using static SektorKopplung.Api.Tests.JsonFields;

namespace SektorKopplung.Api.Tests;

public class IncidentEndpointsTests
{
    [Fact]
    public async Task An_incident_says_what_happened_and_what_to_do()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();

        var incident = await SingleAsync(server);

        Assert.Equal(("severe", "open", "Draft"), (Text(incident, "severity"), Text(incident, "state"), Text(incident, "capStatus")));
        Assert.Equal(JsonValueKind.Null, incident.GetProperty("closedAt").ValueKind);
        Assert.All(
            new[] { "headline", "probableCause", "consequence", "action" }.Select(name => incident.GetProperty(name)),
            text => Assert.All(new[] { "de", "en" }, language => Assert.NotEmpty(Text(text, language)!)));
        Assert.Contains(
            incident.GetProperty("alarmIds").EnumerateArray(),
            id => id.GetString()!.Contains("inlet-temperature-critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_alert_is_a_valid_CAP_message()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();

        var response = await server.Client.GetAsync(Text(await SingleAsync(server), "capUrl"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/cap+xml", response.Content.Headers.ContentType?.MediaType);
        var xml = await response.Content.ReadAsStringAsync();
        Assert.Contains("<status>Draft</status>", xml, StringComparison.Ordinal);
        Assert.Empty(CapValidator.Validate(xml));
    }

    [Fact]
    public async Task Its_situation_report_is_a_page()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();
        var incident = await SingleAsync(server);

        var response = await server.Client.GetAsync(Text(incident, "lagemeldungUrl"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var page = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(WebUtility.HtmlEncode(Text(incident.GetProperty("headline"), "de")!), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/incidents/nobody-knows/lagemeldung")]
    [InlineData("/api/v1/alerts/nobody-knows.cap.xml")]
    [InlineData("/api/v1/alerts/..%2F..%2Fetc.cap.xml")]
    public async Task What_is_unknown_is_not_found(string path)
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();

        await MonitorServer.ProblemOfAsync(await server.Client.GetAsync(path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_alert_is_found_by_its_full_name_only()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.HeatUpAsync();
        var url = Text(await SingleAsync(server), "capUrl")!;

        await MonitorServer.ProblemOfAsync(await server.Client.GetAsync(url[..^".cap.xml".Length]), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_alarms_there_is_no_incident()
    {
        await using var server = await MonitorServer.StartAsync();

        Assert.Empty((await server.GetAsync("/api/v1/incidents")).EnumerateArray());
    }

    private static async Task<JsonElement> SingleAsync(MonitorServer server)
        => Assert.Single((await server.GetAsync("/api/v1/incidents")).EnumerateArray());
}
