using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>A connection with its prepared statements; for one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];

    private StoreConnection(SqliteConnection connection) => _connection = connection;

    public static StoreConnection Open(string file, bool writes, SqliteOptions options)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        var connection = new StoreConnection(new SqliteConnection(text.ConnectionString));
        try
        {
            connection.Configure(writes, options);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The statement of a text, kept for the next time; it must be reset after use.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection.Handle!, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs one or more statements once.</summary>
    public void Execute(string sql) => SqliteException.ThrowExceptionForRC(
        raw.sqlite3_exec(_connection.Handle!, sql), _connection.Handle!);

    /// <summary>Does all of the work durably, or nothing of it.</summary>
    public T InTransaction<T>(Func<StoreConnection, T> work) => Between("BEGIN IMMEDIATE", work);

    /// <summary>Reads one consistent state with several statements.</summary>
    public T InSnapshot<T>(Func<StoreConnection, T> work) => Between("BEGIN", work);

    private T Between<T>(string begin, Func<StoreConnection, T> work)
    {
        Execute(begin);
        try
        {
            var result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    // A full disk makes SQLite roll back by itself; a second time is then an error of its own and changes nothing.
    private void RollBack()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
        {
            raw.sqlite3_exec(_connection.Handle!, "ROLLBACK");
        }
    }

    private void Configure(bool writes, SqliteOptions options)
    {
        _connection.Open();
        raw.sqlite3_busy_timeout(_connection.Handle!, (int)options.BusyTimeout.TotalMilliseconds);
        if (!writes)
        {
            Execute(Text($"PRAGMA query_only=1; PRAGMA cache_size=-{options.ReaderCacheKibibytes};"));
            return;
        }

        Execute(Text($"""
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-{options.WriterCacheKibibytes};
            PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864; PRAGMA temp_store=MEMORY;
            """));
        if (options.MaximumPages is { } pages)
        {
            Execute(Text($"PRAGMA max_page_count={pages}"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
