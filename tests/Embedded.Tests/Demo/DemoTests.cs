using System.Text.Json;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Demo;

[Collection(TimedTests.Name)]
public sealed class DemoTests : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

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
        Assert.Equal("""{"ok":true,"lost":0}""", JsonSerializer.Serialize(summary.GetProperty("ledger")));
        Assert.InRange(summary.GetProperty("firstLivePointSeconds").GetDouble(), 0.01, 8);
        Assert.InRange(Number("peakRssMb"), 1, 500);
    }

    [Fact]
    public async Task The_first_live_point_is_there_within_five_seconds()
    {
        var best = await TimedTests.BestAsync(LongestWait, async () =>
        {
            var result = await ProgramRun.JsonAsync(
                "demo", "--for", "6s", "--data", _directory.Path, "--http", "http://127.0.0.1:0", "--mqtt", "0");
            var seconds = result.AssertExit(0).Json.GetProperty("firstLivePointSeconds");
            return seconds.ValueKind == JsonValueKind.Null ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds.GetDouble());
        });

        Assert.InRange(best, TimeSpan.Zero, LongestWait);
    }
}
