using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Reads the ledger and the dead letters.</summary>
internal static class LedgerQueries
{
    public static List<LedgerRow> Rows(StoreConnection connection, TimeWindow window)
        => connection.Prepare("""
            SELECT s.name, l.hour, l.stored, l.duplicates, l.corrections, l.late, l.rejected, l.first_seq, l.last_seq
            FROM ledger l JOIN sources s ON s.id = l.source_id WHERE l.hour >= ?1 AND l.hour < ?2 ORDER BY l.hour, s.name
            """)
            .Bind(1, window.Start.ToUnixTimeMilliseconds()).Bind(2, window.End.ToUnixTimeMilliseconds())
            .Read(row => new LedgerRow(row.Text(0), row.Time(1), row.Integer(2), row.Integer(3), row.Integer(4),
                row.Integer(5), row.Integer(6), row.OptionalInteger(7), row.OptionalInteger(8)));

    public static List<DeadLetter> DeadLetters(StoreConnection connection, int limit)
        => connection.Prepare("""
            SELECT d.id, d.topic, d.payload, s.name, d.received, d.reason, d.detail
            FROM dead_letters d JOIN sources s ON s.id = d.source_id ORDER BY d.id DESC LIMIT ?1
            """)
            .Bind(1, limit)
            .Read(Letter);

    public static List<SourceTally> Tallies(StoreConnection connection)
        => connection.Prepare("""
            SELECT s.name,
                (SELECT count(*) FROM readings WHERE source_id = s.id),
                (SELECT count(*) FROM corrections WHERE source_id = s.id),
                (SELECT count(*) FROM dead_letters WHERE source_id = s.id),
                (SELECT ifnull(max(last) - min(first) + 1 - sum(last - first + 1), 0) FROM sequences WHERE source_id = s.id)
            FROM sources s ORDER BY s.name
            """)
            .Read(row => new SourceTally(
                row.Text(0), row.Integer(1), row.Integer(2), row.Integer(3), row.Integer(4)));

    private static DeadLetter Letter(Statement row)
    {
        var letter = new DeadLetter(row.Text(1), row.Blob(2), row.Text(3), row.Time(4), row.Text(5), row.Text(6));
        return letter with { Id = row.Integer(0) };
    }
}
