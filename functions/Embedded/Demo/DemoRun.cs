using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Ingest;

namespace SektorKopplung.Embedded.Demo;

/// <summary>Runs the monitor and the simulated town beside it until the time is over or somebody stops it.</summary>
/// <param name="options">What the monitor is given.</param>
/// <param name="plan">The week to play.</param>
/// <param name="simulator">Where the simulator's program is.</param>
internal sealed class DemoRun(MonitorOptions options, DemoPlan plan, string simulator)
{
    /// <summary>Plays; what it did.</summary>
    /// <param name="limit">How long; null: until somebody stops it.</param>
    /// <param name="started">Is told when the monitor runs.</param>
    /// <exception cref="CommandFailedException">The simulator cannot be started or ended by itself.</exception>
    public async Task<DemoSummary> PlayAsync(TimeSpan? limit, Action<MonitorHost> started)
    {
        var firstPoint = new FirstLivePoint(plan.Start);
        await using var host = await MonitorHost.StartAsync(
            options, services => services.AddSingleton<ICommitObserver>(firstPoint), CancellationToken.None);
        started(host);
        long? published;
        await using (var town = SimulatorProcess.Start(simulator, plan.SimulatorArguments(host.Mqtt!.Port)))
        {
            await WaitAsync(host, town, limit);
            published = await town.StopAsync();
        }

        return await DemoSummary.CountAsync(host, plan.Scenario, published, firstPoint.Seconds);
    }

    private static async Task WaitAsync(MonitorHost host, SimulatorProcess town, TimeSpan? limit)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(host.Stopping);
        if (limit is { } time)
        {
            end.CancelAfter(time);
        }

        var showing = BackfillProgress.ShowAsync(town, end.Token);
        var over = Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
        var isEarly = await Task.WhenAny(over, town.Ended) == town.Ended && !host.Stopping.IsCancellationRequested;
        await end.CancelAsync();
        await showing;
        if (isEarly && await town.Ended != 0)
        {
            throw CommandFailedException.BrokenWorld($"The simulator ended by itself: {town.LastWords}");
        }
    }
}
