namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Counts what arrives per source and hour, and writes the counts with the commit.</summary>
internal sealed class LedgerWriter
{
    private readonly Dictionary<(long Source, long Hour), LedgerCount> _counts = [];
    private readonly Dictionary<long, SequenceRanges> _sequences = [];

    /// <summary>The counts of a source in the hour of an arrival [ms].</summary>
    public LedgerCount Of(long source, long received)
    {
        var hour = received - (received % MillisecondsPerHour);
        if (!_counts.TryGetValue((source, hour), out var count))
        {
            count = new();
            _counts.Add((source, hour), count);
        }

        return count;
    }

    /// <summary>Notes a publisher's running number.</summary>
    public void See(StoreConnection connection, long source, LedgerCount count, long number)
    {
        count.FirstSequence = Math.Min(count.FirstSequence ?? number, number);
        count.LastSequence = Math.Max(count.LastSequence ?? number, number);
        if (!_sequences.TryGetValue(source, out var ranges))
        {
            ranges = new(connection.Prepare("SELECT first, last FROM sequences WHERE source_id = ?1").Bind(1, source)
                .Read(row => (row.Integer(0), row.Integer(1))));
            _sequences.Add(source, ranges);
        }

        ranges.Add(number);
    }

    public void Save(StoreConnection connection)
    {
        foreach (var ((source, hour), count) in _counts)
        {
            Save(connection, source, hour, count);
        }

        foreach (var (source, ranges) in _sequences)
        {
            ranges.Save(connection, source);
        }

        _counts.Clear();
    }

    public void Forget()
    {
        _counts.Clear();
        _sequences.Clear();
    }

    private const long MillisecondsPerHour = 3_600_000;

    private static void Save(StoreConnection connection, long source, long hour, LedgerCount count)
        => connection.Prepare("""
            INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET
                stored = stored + excluded.stored, duplicates = duplicates + excluded.duplicates,
                corrections = corrections + excluded.corrections, late = late + excluded.late,
                rejected = rejected + excluded.rejected,
                first_seq = min(ifnull(first_seq, excluded.first_seq), ifnull(excluded.first_seq, first_seq)),
                last_seq = max(ifnull(last_seq, excluded.last_seq), ifnull(excluded.last_seq, last_seq))
            """)
            .Bind(1, source).Bind(2, hour).Bind(3, count.Stored).Bind(4, count.Duplicates).Bind(5, count.Corrections)
            .Bind(6, count.Late).Bind(7, count.Rejected).Bind(8, count.FirstSequence).Bind(9, count.LastSequence).Run();
}
