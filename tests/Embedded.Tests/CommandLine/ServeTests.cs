using System.Diagnostics;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

[Collection(TimedTests.Name)]
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private const string Reading
        = """{"asset":"netz-mitte","quantity":"heat_load","t":"2026-01-10T06:00:00Z","v":4200,"u":"kW"}""";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Answers_within_five_seconds_of_the_start()
    {
        var best = await TimedTests.BestAsync(LongestWait, async () =>
        {
            var started = Stopwatch.GetTimestamp();
            await using var monitor = await RunningMonitor.StartAsync(_directory.Path);
            Assert.Equal("ok", await monitor.Http.Client.GetStringAsync("healthz"));
            var overview = await monitor.Http.GetAsync("overview");
            Assert.Equal("Stadtwerke Beispielstadt", overview.GetProperty("siteName").GetString());
            return Stopwatch.GetElapsedTime(started);
        });

        Assert.InRange(best, TimeSpan.Zero, LongestWait);
    }

    [LinuxFact]
    public async Task Needs_less_than_200_mebibytes_when_idle()
    {
        await using var monitor = await RunningMonitor.StartAsync(_directory.Path);
        await monitor.Http.GetAsync("overview");

        Assert.InRange(monitor.Program.StatusKibibytes("VmRSS"), 1, 200 * 1024);
    }

    [LinuxFact]
    public async Task Stops_in_order_and_has_the_readings_at_the_next_start()
    {
        await using (var first = await RunningMonitor.StartAsync(_directory.Path))
        {
            (await first.Http.PostReadingsAsync(Reading)).EnsureSuccessStatusCode();
            var end = await first.Program.TerminateAsync();
            end.AssertExit(0);
            Assert.Equal("", end.Errors);
        }

        await using var second = await RunningMonitor.StartAsync(_directory.Path);
        var series = await second.Http.GetAsync(
            "series?asset=netz-mitte&quantity=heat_load&from=2026-01-10T06:00:00Z&to=2026-01-10T07:00:00Z");

        var point = Assert.Single(series.GetProperty("points").EnumerateArray());
        Assert.Equal(4200, point[1].GetDouble());
    }

    [LinuxFact]
    public async Task Stops_in_order_while_somebody_listens_to_events()
    {
        var best = await TimedTests.BestAsync(LongestWait, async () =>
        {
            await using var monitor = await RunningMonitor.StartAsync(_directory.Path);
            using var events = await monitor.Http.Client.GetAsync("api/v1/events", HttpCompletionOption.ResponseHeadersRead);
            var asked = Stopwatch.GetTimestamp();
            (await monitor.Program.TerminateAsync()).AssertExit(0);
            return Stopwatch.GetElapsedTime(asked);
        });

        Assert.InRange(best, TimeSpan.Zero, LongestWait);
    }
}
