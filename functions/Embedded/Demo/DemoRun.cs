using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Pipeline.Ingest;

namespace SektorKopplung.Embedded.Demo;

/// <summary>Runs the monitor and the simulated town beside it until the time is over or somebody stops it.</summary>
internal sealed class DemoRun(MonitorOptions options, DemoPlan plan, TimeSpan? limit)
{
    /// <summary>Plays; what it did.</summary>
    /// <exception cref="CommandFailedException">The simulator is missing or ended by itself.</exception>
    public async Task<DemoSummary> PlayAsync(Action<MonitorHost> started)
    {
        var program = SimulatorProcess.Find();
        var firstPoint = new FirstLivePoint(plan.Start);
        await using var host = await MonitorHost.StartAsync(
            options, services => services.AddSingleton<ICommitObserver>(firstPoint), CancellationToken.None);
        started(host);
        long? published;
        await using (var simulator = SimulatorProcess.Start(program, plan.SimulatorArguments(host.Mqtt!.Port)))
        {
            await WaitAsync(host, simulator);
            published = await simulator.StopAsync();
        }

        return await DemoSummary.CountAsync(host, plan.Scenario, published, firstPoint.Seconds);
    }

    private async Task WaitAsync(MonitorHost host, SimulatorProcess simulator)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(host.Stopping);
        if (limit is { } time)
        {
            end.CancelAfter(time);
        }

        var showing = BackfillProgress.ShowAsync(simulator, end.Token);
        var over = Task.Delay(Timeout.InfiniteTimeSpan, end.Token);
        var isEarly = await Task.WhenAny(over, simulator.Ended) == simulator.Ended && !host.Stopping.IsCancellationRequested;
        await end.CancelAsync();
        await showing;
        if (isEarly && await simulator.Ended != 0)
        {
            throw CommandFailedException.BrokenWorld($"The simulator ended by itself: {simulator.LastWords}");
        }
    }
}
