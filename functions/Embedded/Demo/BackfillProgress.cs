using Spectre.Console;

namespace SektorKopplung.Embedded.Demo;

/// <summary>Shows on standard error how far the history of the simulated town is.</summary>
internal static class BackfillProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <summary>Shows it until the history is complete, the simulator ends or the demo is stopped.</summary>
    public static async Task ShowAsync(SimulatorProcess simulator, CancellationToken stopping)
    {
        if (Console.IsErrorRedirected)
        {
            await WatchAsync(simulator, _ => { }, stopping);
            if (IsComplete(simulator))
            {
                await Console.Error.WriteLineAsync($"The history is sent: {simulator.Progress.Published} readings.");
            }

            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("Eight weeks of history", maxValue: 1);
                await WatchAsync(simulator, share => task.Value = share, stopping);
            });
    }

    private static bool IsComplete(SimulatorProcess simulator) => simulator.Progress.HistoryShare >= 1;

    private static async Task WatchAsync(SimulatorProcess simulator, Action<double> show, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Refresh);
        try
        {
            while (!IsComplete(simulator) && !simulator.Ended.IsCompleted)
            {
                await timer.WaitForNextTickAsync(stopping);
                show(simulator.Progress.HistoryShare);
            }
        }
        catch (OperationCanceledException)
        {
            // The demo ends before its history is complete.
        }
    }
}
