using System.Net;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Hosting;

public sealed class FullDiskTests : IDisposable
{
    private const int Count = 15_000;

    private const string Reading
        = """{"asset":"netz-mitte","quantity":"flow","t":"2026-01-10T06:00:00Z","v":120,"u":"m3/h"}""";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [SmallDiskFact]
    public async Task Acknowledges_nothing_while_the_disk_is_full_and_everything_afterwards()
    {
        var disk = new SmallDisk(_directory.Path, Mebibytes: 64);
        await using var monitor = await RunningMonitor.StartAsync(disk);
        await using var publisher = PahoPublisher.Publish(monitor.Mqtt, "sk/v1/netz-mitte/heat_load", Count);
        await publisher.UntilAcknowledgedAsync(500);

        disk.Fill(monitor.Program.Id);
        await monitor.Program.SaysAsync("The disk is full");
        using var refused = await monitor.Http.PostReadingsAsync(Reading);
        var acknowledged = publisher.Acknowledged;
        var kept = await monitor.Http.ValuesAsync("netz-mitte", "heat_load", PahoPublisher.Start);

        Assert.Contains("The disk is full", monitor.Program.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.InRange(acknowledged.Count, 500, Count - 1);
        Assert.Empty(acknowledged.Select(number => (double)number).Except(kept));

        disk.Free(monitor.Program.Id);
        await publisher.EndAsync();
        using var accepted = await monitor.Http.PostReadingsAsync(Reading);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(
            Enumerable.Range(0, Count).Select(number => (double)number),
            await monitor.Http.ValuesAsync("netz-mitte", "heat_load", PahoPublisher.Start));
        Assert.Equal(Count + 1, await monitor.Http.CountAsync("stored"));
        Assert.Equal(0, await monitor.Http.CountAsync("deadLetters"));
        (await monitor.Program.TerminateAsync()).AssertExit(0);
    }
}
