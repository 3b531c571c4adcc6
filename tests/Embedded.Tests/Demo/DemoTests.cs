using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Counts_at_its_end_what_it_did()
    {
        var result = await ProgramRun.JsonAsync(
            "demo", "--for", "8s", "--data", _directory.Path, "--http", "http://127.0.0.1:0", "--mqtt", "0");

        var summary = result.AssertExit(0).Json;
        long Number(string field) => summary.GetProperty(field).GetInt64();
        Assert.Equal(
            [
                "scenario", "published", "stored", "duplicates", "deadLetters", "recommendations", "alarms", "incidents",
                "alerts", "firstLivePointSeconds", "peakRssMb", "ledger",
            ],
            summary.EnumerateObject().Select(field => field.Name));
        Assert.Equal("bad-week", summary.GetProperty("scenario").GetString());
        Assert.InRange(Number("stored"), 10_000, long.MaxValue);
        Assert.Equal(Number("published"), Number("stored") + Number("duplicates"));
        Assert.Equal(0, Number("deadLetters"));
        Assert.Equal("""{"ok":true,"lost":0}""", System.Text.Json.JsonSerializer.Serialize(summary.GetProperty("ledger")));
        Assert.InRange(summary.GetProperty("firstLivePointSeconds").GetDouble(), 0.01, 5);
        Assert.InRange(Number("peakRssMb"), 1, 500);
    }
}
