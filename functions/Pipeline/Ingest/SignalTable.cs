using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>The latest state of every series, kept in memory and rebuilt from the store at start. Safe for concurrent use.</summary>
public sealed class SignalTable : ICommitObserver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SeriesKey, SignalState> _signals = [];
    private IReadOnlyDictionary<SeriesKey, SignalState>? _frozen;

    /// <summary>Takes over what the store knows; before the first commit.</summary>
    public async Task RestoreAsync(ITelemetryStore store, CancellationToken cancellationToken)
    {
        var states = await store.LoadSignalsAsync(cancellationToken);
        lock (_lock)
        {
            foreach (var state in states)
            {
                _signals[state.Latest.Series] = state;
            }

            _frozen = null;
        }
    }

    /// <inheritdoc/>
    public void OnCommitted(IngestCommit commit, CommitOutcome outcome)
    {
        lock (_lock)
        {
            foreach (var reading in commit.Readings)
            {
                var next = SignalTracker.Next(_signals.GetValueOrDefault(reading.Series), reading);
                if (next is not null)
                {
                    _signals[reading.Series] = next;
                }
            }

            _frozen = null;
        }
    }

    /// <summary>All signals as they stand now; the snapshot never changes.</summary>
    public Snapshot TakeSnapshot(DateTimeOffset now)
    {
        lock (_lock)
        {
            _frozen ??= new Dictionary<SeriesKey, SignalState>(_signals);
            return new(now, _frozen);
        }
    }
}
