using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Pipeline.Ports;

/// <summary>
/// Keeps readings durably. Safe for concurrent use. A returned commit is on disk; a thrown one left nothing behind
/// and may be retried as it is. Writes are idempotent by (asset, quantity, time, source).
/// </summary>
public interface ITelemetryStore
{
    /// <summary>Writes all of a commit or nothing of it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was written.</exception>
    Task<CommitOutcome> CommitAsync(IngestCommit commit, CancellationToken cancellationToken);

    /// <summary>Readings of one series in a window, oldest first, at most <paramref name="limit"/> (the newest ones).</summary>
    Task<IReadOnlyList<Reading>> ReadAsync(SeriesKey series, TimeWindow window, int limit, CancellationToken cancellationToken);

    /// <summary>Means of good, uncertain, substituted and manual readings per hour; a gap where there are none.</summary>
    Task<HourlySeries> HourlyMeansAsync(SeriesKey series, TimeWindow window, CancellationToken cancellationToken);

    /// <summary>Means per interval, empty ones left out, oldest first: for charts.</summary>
    Task<IReadOnlyList<SeriesPoint>> MeansAsync(SeriesKey series, TimeWindow window, TimeSpan interval, CancellationToken cancellationToken);

    /// <summary>The state of every series, rebuilt from what is stored: for a start after a stop.</summary>
    Task<IReadOnlyList<SignalState>> LoadSignalsAsync(CancellationToken cancellationToken);

    /// <summary>The newest dead letters first.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken);

    /// <summary>What was sent, stored, late, duplicate, corrected and rejected, per source and hour of arrival.</summary>
    Task<IReadOnlyList<LedgerRow>> LedgerAsync(TimeWindow window, CancellationToken cancellationToken);
}
