using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>
/// A prepared statement, bound by position. Parameters by name cost more than the insert itself, hence not
/// <see cref="SqliteCommand"/>. For one thread at a time.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _handle));
    }

    public Statement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, long? value)
    {
        Check(value is { } number
            ? raw.sqlite3_bind_int64(_handle, index, number)
            : raw.sqlite3_bind_null(_handle, index));
        return this;
    }

    public Statement Bind(int index, double value)
    {
        Check(raw.sqlite3_bind_double(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_handle, index) : raw.sqlite3_bind_text(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_handle, index, 0)
            : raw.sqlite3_bind_blob(_handle, index, value));
        return this;
    }

    public Statement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(_handle, index));
        return this;
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_handle);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready for the next use.</summary>
    public void Reset() => raw.sqlite3_reset(_handle);

    /// <summary>Runs it to the end; returns how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            return Step() ? 0 : raw.sqlite3_changes(_database);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Reads all rows.</summary>
    public List<T> Read<T>(Func<Statement, T> row)
    {
        try
        {
            var rows = new List<T>();
            while (Step())
            {
                rows.Add(row(this));
            }

            return rows;
        }
        finally
        {
            Reset();
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(_handle, column);

    public long? OptionalInteger(int column) => IsNull(column) ? null : Integer(column);

    public double Real(int column) => raw.sqlite3_column_double(_handle, column);

    public string Text(int column) => raw.sqlite3_column_text(_handle, column).utf8_to_string();

    public string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_handle, column).ToArray();

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Integer(column));

    public void Dispose() => _handle.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
