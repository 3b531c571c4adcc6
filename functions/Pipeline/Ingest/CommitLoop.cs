using Microsoft.Extensions.Logging;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Commits batches one after the other, each until it is durable.</summary>
internal sealed partial class CommitLoop(
    ITelemetryStore store,
    IReadOnlyList<ICommitObserver> observers,
    IngestOptions options,
    TimeProvider clock,
    ILogger logger)
{
    private bool _isDown;

    /// <summary>
    /// Commits after the commit before it. Ends when the batch is durable, or was given up because the pipeline stops
    /// while the store is down.
    /// </summary>
    public async Task StoreAsync(IngestBatch batch, Task before, CancellationToken stopping)
    {
        var error = new StoreUnavailableException("The monitor stopped before the message was stored.");
        var isStored = false;
        try
        {
            await before;
            var commit = batch.ToCommit();
            if (await CommitAsync(commit, stopping) is { } outcome)
            {
                foreach (var observer in observers)
                {
                    observer.OnCommitted(commit, outcome);
                }

                isStored = true;
            }
        }
        finally
        {
            if (isStored)
            {
                batch.Acknowledge();
            }
            else
            {
                batch.Fail(error);
            }
        }
    }

    // Null where it was given up. The commit itself is never cancelled half-way.
    private async Task<CommitOutcome?> CommitAsync(IngestCommit commit, CancellationToken stopping)
    {
        var pause = options.FirstRetry;
        while (true)
        {
            try
            {
                var outcome = await store.CommitAsync(commit, CancellationToken.None);
                TellUp();
                return outcome;
            }
            catch (StoreUnavailableException error)
            {
                TellDown(error);
            }

            if (stopping.IsCancellationRequested)
            {
                return null;
            }

            await PauseAsync(pause, stopping);
            pause = pause * 2 < options.LongestRetry ? pause * 2 : options.LongestRetry;
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(pause, clock, stopping);
        }
        catch (OperationCanceledException)
        {
            // One last attempt follows.
        }
    }

    private void TellDown(StoreUnavailableException error)
    {
        if (!_isDown)
        {
            LogDown(error.Message);
            _isDown = true;
        }
    }

    private void TellUp()
    {
        if (_isDown)
        {
            LogUp();
            _isDown = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Readings cannot be stored: {Reason} Trying again until it works; senders wait, nothing is acknowledged.")]
    private partial void LogDown(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Readings are stored again.")]
    private partial void LogUp();
}
