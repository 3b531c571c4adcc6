using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Embedded.Demo;

/// <summary>Notes how long after the program's first line the first live reading was stored.</summary>
/// <param name="start">Where the simulated time began: what is older is history.</param>
internal sealed class FirstLivePoint(DateTimeOffset start) : ICommitObserver
{
    private readonly TaskCompletionSource<double> _seconds = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The seconds, or null so far.</summary>
    public double? Seconds => _seconds.Task.IsCompleted ? _seconds.Task.Result : null;

    /// <inheritdoc/>
    public void OnCommitted(IngestCommit commit, CommitOutcome outcome)
    {
        if (!_seconds.Task.IsCompleted && commit.Readings.Any(reading => reading.Time >= start))
        {
            _seconds.TrySetResult(ProgramStart.Elapsed.TotalSeconds);
        }
    }
}
