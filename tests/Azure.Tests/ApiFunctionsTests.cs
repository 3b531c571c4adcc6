using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SektorKopplung.Azure.Tests;

public sealed class ApiFunctionsTests(SharedFunctionApp shared) : IClassFixture<SharedFunctionApp>
{
    private const string Function = "ServeApi";

    [Fact]
    public async Task Readings_are_stored_and_read_back_through_the_one_function()
    {
        var now = DateTimeOffset.UtcNow;
        using var body = JsonContent.Create(new[]
        {
            new { asset = "rz-nord", quantity = "it_power", t = now.ToString("O"), v = 640, u = "kW" },
            new { asset = "rz-nord", quantity = "it_power", t = now.ToString("O"), v = 1, u = "no unit" },
        });

        using var posted = await shared.Host.SendAsync(Function, HttpMethod.Post, "/api/v1/readings", body);
        using var ledger = await shared.Host.SendAsync(Function, HttpMethod.Get, "/api/v1/ledger");

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal("""{"stored":1,"deadLettered":1}""", await posted.Content.ReadAsStringAsync());
        var row = Assert.Single(JsonDocument.Parse(await ledger.Content.ReadAsStringAsync()).RootElement.EnumerateArray());
        Assert.Equal("function-key", row.GetProperty("source").GetString());
        Assert.Equal(1, row.GetProperty("stored").GetInt32());
        Assert.Equal(1, row.GetProperty("rejected").GetInt32());
    }

    [Theory]
    [InlineData("/healthz", HttpStatusCode.OK, "text/plain")]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK, "application/json")]
    [InlineData("/api/v1/dead-letters", HttpStatusCode.OK, "application/json")]
    [InlineData("/api/v1/series?asset=netz-mitte&quantity=flow&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
        HttpStatusCode.BadRequest, "application/problem+json")]
    [InlineData("/api/v1/nothing-here", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/", HttpStatusCode.NotFound, "application/problem+json")]
    public async Task Every_path_reaches_the_endpoints(string path, HttpStatusCode status, string mediaType)
    {
        using var response = await shared.Host.SendAsync(Function, HttpMethod.Get, path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }
}
