using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Writes commits; remembers names and running numbers in between. For the writer's thread.</summary>
internal sealed class CommitWriter
{
    private readonly NameTable _names = new();
    private readonly LedgerWriter _ledger = new();
    private int _stored;
    private int _duplicates;
    private int _corrections;
    private int _late;

    public CommitOutcome Write(StoreConnection connection, IngestCommit commit)
    {
        if (commit.Name is { } name && LastCommit.Find(connection, name) is { } known)
        {
            return known;
        }

        _stored = _duplicates = _corrections = _late = 0;
        foreach (var reading in commit.Readings)
        {
            Write(connection, reading);
        }

        foreach (var letter in commit.DeadLetters)
        {
            Write(connection, letter);
        }

        foreach (var change in commit.Sessions)
        {
            SessionTables.Apply(connection, change);
        }

        _ledger.Save(connection);
        var outcome = new CommitOutcome(_stored, _duplicates, _corrections, _late, commit.DeadLetters.Count);
        LastCommit.Save(connection, commit.Name, outcome);
        return outcome;
    }

    /// <summary>Forgets what a failed commit left in memory.</summary>
    public void Forget()
    {
        _names.Forget();
        _ledger.Forget();
    }

    private void Write(StoreConnection connection, Reading reading)
    {
        var series = _names.Series(connection, reading);
        var source = _names.Source(connection, reading.Source);
        var count = _ledger.Of(source, reading.ReceivedAt.ToUnixTimeMilliseconds());
        if (reading.Sequence is { } number)
        {
            _ledger.See(connection, source, count, number);
        }

        if (ReadingTables.Insert(connection, series, source, reading))
        {
            CountStored(series, count, reading.Time.ToUnixTimeMilliseconds());
        }
        else if (ReadingTables.Correct(connection, series, source, reading))
        {
            _corrections++;
            count.Corrections++;
        }
        else
        {
            _duplicates++;
            count.Duplicates++;
        }
    }

    private void CountStored(KnownSeries series, LedgerCount count, long time)
    {
        _stored++;
        count.Stored++;
        if (time < series.Newest)
        {
            _late++;
            count.Late++;
        }
        else
        {
            series.Newest = time;
        }
    }

    private void Write(StoreConnection connection, DeadLetter letter)
    {
        var source = _names.Source(connection, letter.Source);
        var received = letter.ReceivedAt.ToUnixTimeMilliseconds();
        connection.Prepare("""
            INSERT INTO dead_letters (topic, payload, source_id, received, reason, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """)
            .Bind(1, letter.Topic).Bind(2, letter.Payload.Span).Bind(3, source).Bind(4, received)
            .Bind(5, letter.Reason).Bind(6, letter.Detail).Run();
        _ledger.Of(source, received).Rejected++;
    }
}
