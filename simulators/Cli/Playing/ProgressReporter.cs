using System.Text.Json;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Writes the progress once a second, and once more at the end.</summary>
internal sealed class ProgressReporter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly TextWriter _writer;
    private readonly Func<PlayProgress> _read;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <summary>Begins to report.</summary>
    public ProgressReporter(TextWriter writer, Func<PlayProgress> read)
    {
        (_writer, _read) = (writer, read);
        _running = RunAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await ReportAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await ReportAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private Task ReportAsync() => _writer.WriteLineAsync(JsonSerializer.Serialize(_read(), ScenarioPlayer.Json));
}
