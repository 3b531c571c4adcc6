using System.Diagnostics.Metrics;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Counts what is stored, for the page and as metrics of the meter <c>SektorKopplung.Ingest</c>. Safe for concurrent use.</summary>
public sealed class IngestCounters : ICommitObserver, IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "SektorKopplung.Ingest";

    private readonly Lock _lock = new();
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _readings;
    private readonly Counter<long> _late;
    private readonly Counter<long> _deadLetters;
    private IngestTotals _totals;

    public IngestCounters()
    {
        _readings = _meter.CreateCounter<long>("sektorkopplung.ingest.readings");
        _late = _meter.CreateCounter<long>("sektorkopplung.ingest.late");
        _deadLetters = _meter.CreateCounter<long>("sektorkopplung.ingest.dead_letters");
    }

    /// <summary>The counts since the start.</summary>
    public IngestTotals Totals
    {
        get
        {
            lock (_lock)
            {
                return _totals;
            }
        }
    }

    /// <inheritdoc/>
    public void OnCommitted(IngestCommit commit, CommitOutcome outcome)
    {
        lock (_lock)
        {
            _totals = new(_totals.Received + commit.Readings.Count, _totals.Stored + outcome.Stored,
                _totals.Duplicates + outcome.Duplicates, _totals.Corrections + outcome.Corrections,
                _totals.Late + outcome.Late, _totals.DeadLetters + outcome.DeadLetters);
        }

        _readings.Add(outcome.Stored, new KeyValuePair<string, object?>("outcome", "stored"));
        _readings.Add(outcome.Duplicates, new KeyValuePair<string, object?>("outcome", "duplicate"));
        _readings.Add(outcome.Corrections, new KeyValuePair<string, object?>("outcome", "correction"));
        _late.Add(outcome.Late);
        foreach (var letter in commit.DeadLetters)
        {
            _deadLetters.Add(1, new KeyValuePair<string, object?>("reason", letter.Reason));
        }
    }

    public void Dispose() => _meter.Dispose();
}
