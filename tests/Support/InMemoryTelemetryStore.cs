using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>A telemetry store in memory, for tests of what stands in front of it.</summary>
public sealed class InMemoryTelemetryStore : ITelemetryStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(SeriesKey, DateTimeOffset, string), Reading> _readings = [];
    private readonly HashSet<Reading> _superseded = [];
    private readonly Dictionary<SeriesKey, DateTimeOffset> _newest = [];
    private readonly Dictionary<SeriesKey, SignalState> _signals = [];
    private readonly List<DeadLetter> _deadLetters = [];
    private readonly Dictionary<(DateTimeOffset Hour, string Source), LedgerRow> _ledger = [];
    private (string Name, CommitOutcome Outcome)? _last;

    /// <summary>All readings as they stand.</summary>
    public IReadOnlyList<Reading> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _readings.Values];
            }
        }
    }

    public Task<CommitOutcome> CommitAsync(IngestCommit commit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (commit.Name is not null && _last?.Name == commit.Name)
            {
                return Task.FromResult(_last.Value.Outcome);
            }

            var outcome = new CommitOutcome(0, 0, 0, 0, commit.DeadLetters.Count);
            foreach (var reading in commit.Readings)
            {
                outcome = Write(reading, outcome);
            }

            foreach (var letter in commit.DeadLetters)
            {
                _deadLetters.Add(letter with { Id = _deadLetters.Count + 1 });
                Count(letter.Source, letter.ReceivedAt, row => row with { Rejected = row.Rejected + 1 });
            }

            _last = commit.Name is null ? _last : (commit.Name, outcome);
            return Task.FromResult(outcome);
        }
    }

    public Task<IReadOnlyList<Reading>> ReadAsync(
        SeriesKey series, TimeWindow window, int limit, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Reading>>([.. InWindow(series, window).TakeLast(limit)]);

    public Task<HourlySeries> HourlyMeansAsync(SeriesKey series, TimeWindow window, CancellationToken cancellationToken)
    {
        var first = HourlySeries.HourOf(window.Start);
        var values = new double?[(int)Math.Ceiling((window.End - first).TotalHours)];
        foreach (var hour in Usable(series, window).GroupBy(reading => HourlySeries.HourOf(reading.Time)))
        {
            values[(int)(hour.Key - first).TotalHours] = hour.Average(reading => reading.Value);
        }

        return Task.FromResult(new HourlySeries(first, values));
    }

    public Task<IReadOnlyList<SeriesPoint>> MeansAsync(
        SeriesKey series, TimeWindow window, TimeSpan interval, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<SeriesPoint>>([.. Usable(series, window)
            .GroupBy(reading => reading.Time.ToUnixTimeMilliseconds() / (long)interval.TotalMilliseconds)
            .Select(step => new SeriesPoint(
                DateTimeOffset.FromUnixTimeMilliseconds(step.Key * (long)interval.TotalMilliseconds),
                step.Average(reading => reading.Value)))]);

    public Task<IReadOnlyList<SignalState>> LoadSignalsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<SignalState>>([.. _signals.Values]);
        }
    }

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<DeadLetter>>([.. Enumerable.Reverse(_deadLetters).Take(limit)]);
        }
    }

    public Task<IReadOnlyList<LedgerRow>> LedgerAsync(TimeWindow window, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<LedgerRow>>([.. _ledger.Values
                .Where(row => window.Contains(row.Hour)).OrderBy(row => row.Hour).ThenBy(row => row.Source)]);
        }
    }

    private CommitOutcome Write(Reading reading, CommitOutcome outcome)
    {
        if (SignalTracker.Next(_signals.GetValueOrDefault(reading.Series), reading) is { } signal)
        {
            _signals[reading.Series] = signal;
        }

        CountSequence(reading);
        var key = (reading.Series, reading.Time, reading.Source);
        if (!_readings.TryGetValue(key, out var old))
        {
            _readings.Add(key, reading);
            return CountStored(reading, outcome);
        }

        var isSame = old.Value.Equals(reading.Value) && old.Quality == reading.Quality;
        if (isSame || _superseded.Contains(reading))
        {
            Count(reading.Source, reading.ReceivedAt, row => row with { Duplicates = row.Duplicates + 1 });
            return outcome with { Duplicates = outcome.Duplicates + 1 };
        }

        _superseded.Add(reading.ReceivedAt < old.ReceivedAt ? reading : old);
        _readings[key] = reading.ReceivedAt < old.ReceivedAt ? old : reading;
        Count(reading.Source, reading.ReceivedAt, row => row with { Corrections = row.Corrections + 1 });
        return outcome with { Corrections = outcome.Corrections + 1 };
    }

    private CommitOutcome CountStored(Reading reading, CommitOutcome outcome)
    {
        var late = _newest.TryGetValue(reading.Series, out var newest) && reading.Time < newest ? 1 : 0;
        _newest[reading.Series] = late == 1 ? newest : reading.Time;
        Count(reading.Source, reading.ReceivedAt, row => row with { Stored = row.Stored + 1, Late = row.Late + late });
        return outcome with { Stored = outcome.Stored + 1, Late = outcome.Late + late };
    }

    private void CountSequence(Reading reading)
        => Count(reading.Source, reading.ReceivedAt, row => reading.Sequence is not { } number ? row : row with
        {
            FirstSequence = Math.Min(row.FirstSequence ?? number, number),
            LastSequence = Math.Max(row.LastSequence ?? number, number),
        });

    private void Count(string source, DateTimeOffset received, Func<LedgerRow, LedgerRow> change)
    {
        var hour = HourlySeries.HourOf(received);
        _ledger[(hour, source)] = change(
            _ledger.GetValueOrDefault((hour, source)) ?? new(source, hour, 0, 0, 0, 0, 0, null, null));
    }

    private IEnumerable<Reading> Usable(SeriesKey series, TimeWindow window) => InWindow(series, window)
        .Where(reading => reading.Quality is not (ReadingQuality.Bad or ReadingQuality.ClockSuspect));

    private IEnumerable<Reading> InWindow(SeriesKey series, TimeWindow window)
        => All.Where(reading => reading.Series == series && window.Contains(reading.Time)).OrderBy(reading => reading.Time);
}
