using System.Diagnostics;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Hosting;

public sealed class CrashTests : IDisposable
{
    private const int Count = 15_000;
    private const int BeforeTheCrash = 1000;
    private static readonly IEnumerable<double> All = Enumerable.Range(0, Count).Select(number => (double)number);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [PahoFact]
    public async Task Nothing_published_is_lost_when_the_monitor_is_killed()
    {
        await using var first = await RunningMonitor.StartAsync(_directory.Path);
        await using var publisher = PahoPublisher.Publish(first.Mqtt, "sk/v1/netz-mitte/heat_load", Count);
        await publisher.UntilAcknowledgedAsync(BeforeTheCrash);

        await first.Program.KillAsync();
        var atTheCrash = publisher.Acknowledged.Count;
        await using var second = await RunningMonitor.StartAsync(_directory.Path, first.Mqtt);
        await publisher.EndAsync();

        Assert.InRange(atTheCrash, BeforeTheCrash, Count - 1);
        Assert.Equal(All, await second.Http.ValuesAsync("netz-mitte", "heat_load", PahoPublisher.Start));
        (await second.Program.TerminateAsync()).AssertExit(0);
        await VerifyAsync(Count);
    }

    [PahoFact]
    public async Task Nothing_published_is_lost_when_a_demo_is_killed_and_resumed()
    {
        await using var first = await RunningDemo.StartAsync(_directory.Path);
        await using var publisher = PahoPublisher.Publish(first.Mqtt, "sk/v1/klaerwerk/heat_load", Count);
        await publisher.UntilAcknowledgedAsync(BeforeTheCrash);

        await first.Program.KillAsync();
        var atTheCrash = publisher.Acknowledged;
        await using var second = await RunningDemo.StartAsync(_directory.Path, "--resume", "--mqtt", $"{first.Mqtt}");
        var kept = await second.Http.ValuesAsync("klaerwerk", "heat_load", PahoPublisher.Start);
        await publisher.EndAsync();

        Assert.InRange(atTheCrash.Count, BeforeTheCrash, Count - 1);
        Assert.Empty(atTheCrash.Select(number => (double)number).Except(kept));
        Assert.Equal(All, await second.Http.ValuesAsync("klaerwerk", "heat_load", PahoPublisher.Start));
        (await second.Program.TerminateAsync()).AssertExit(0);
        await VerifyAsync(Count, "--demo");
    }

    [LinuxFact]
    public async Task The_simulated_town_ends_with_a_demo_that_is_killed()
    {
        await using var demo = await RunningDemo.StartAsync(_directory.Path);
        await demo.Http.UntilStoredAsync(1);
        using var town = Process.GetProcessById(Assert.Single(demo.Program.Children()));
        try
        {
            await demo.Program.KillAloneAsync();

            await town.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(15));
        }
        finally
        {
            town.Kill();
        }
    }

    private async Task VerifyAsync(long atLeast, params string[] more)
    {
        var verdict = (await ProgramRun.JsonAsync(["ledger", "verify", "--data", _directory.Path, .. more])).AssertExit(0).Json;
        Assert.True(verdict.GetProperty("ok").GetBoolean());
        Assert.Equal(0, verdict.GetProperty("lost").GetInt64());
        Assert.InRange(verdict.GetProperty("stored").GetInt64(), atLeast, long.MaxValue);
    }
}
