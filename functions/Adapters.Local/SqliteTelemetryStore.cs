using SektorKopplung.Adapters.Local.Storage;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>Readings, dead letters, MQTT sessions and the ledger in the database of the data directory; times to the millisecond.</summary>
public sealed class SqliteTelemetryStore(SqliteDatabase database) : ITelemetryStore, IClientSessionStore, ILedgerAudit
{
    private readonly CommitWriter _writer = new();

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(IngestCommit commit, CancellationToken cancellationToken)
        => database.WriteAsync(connection => _writer.Write(connection, commit), _writer.Forget, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> ReadAsync(
        SeriesKey series, TimeWindow window, int limit, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => SeriesQueries.Newest(connection, series, window, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<HourlySeries> HourlyMeansAsync(SeriesKey series, TimeWindow window, CancellationToken cancellationToken)
        => database.ReadAsync(connection => SeriesQueries.HourlyMeans(connection, series, window), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SeriesPoint>> MeansAsync(
        SeriesKey series, TimeWindow window, TimeSpan interval, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => SeriesQueries.Means(connection, series, window, interval), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignalState>> LoadSignalsAsync(CancellationToken cancellationToken)
        => await database.ReadAsync(SignalQueries.All, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => LedgerQueries.DeadLetters(connection, limit), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerRow>> LedgerAsync(TimeWindow window, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => LedgerQueries.Rows(connection, window), cancellationToken);

    /// <inheritdoc/>
    public Task<ClientSession?> FindAsync(string clientId, DateTimeOffset now, CancellationToken cancellationToken)
        => database.ReadAsync(connection => SessionTables.Find(connection, clientId, now), cancellationToken);

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<LedgerRow> Ledger, IReadOnlyList<SourceTally> Tallies)> AuditAsync(
        CancellationToken cancellationToken)
        => await database.ReadAsync(
            connection => connection.InSnapshot<(IReadOnlyList<LedgerRow>, IReadOnlyList<SourceTally>)>(
                one => (LedgerQueries.Rows(one, new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)),
                    LedgerQueries.Tallies(one))),
            cancellationToken);
}
