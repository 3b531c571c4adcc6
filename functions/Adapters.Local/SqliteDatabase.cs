using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SektorKopplung.Adapters.Local.Storage;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>
/// The database of a data directory: one writer, several readers, durable at every commit. Only one process opens a
/// directory at a time. Safe for concurrent use.
/// </summary>
public sealed class SqliteDatabase : IStoreFootprint, IDisposable
{
    /// <summary>The name of the database file in the data directory.</summary>
    public const string FileName = "monitor.db";

    private readonly FileStream _lock;
    private readonly SqliteOptions _options;
    private readonly StoreConnection _writer;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _reading;
    private readonly ConcurrentBag<StoreConnection> _readers = [];
    private bool _isDisposed;

    private SqliteDatabase(string file, FileStream heldLock, StoreConnection writer, SqliteOptions options)
    {
        File = file;
        _lock = heldLock;
        _writer = writer;
        _options = options;
        _reading = new(options.Readers);
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <inheritdoc/>
    public long SizeInBytes
        => new[] { File, File + "-wal" }.Select(name => new FileInfo(name)).Sum(file => file.Exists ? file.Length : 0);

    /// <summary>Opens a data directory; makes it where there is none.</summary>
    /// <exception cref="StoreRefusedException">It is in use, of the other kind, or of a newer version.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public static SqliteDatabase Open(string directory, StoreKind kind, SqliteOptions? options = null)
    {
        options ??= new();
        directory = Path.GetFullPath(directory);
        var file = Path.Combine(directory, FileName);
        var heldLock = DirectoryLock.Take(directory);
        StoreConnection? writer = null;
        try
        {
            writer = StoreConnection.Open(file, writes: true, options);
            Schema.Prepare(writer, kind, directory);
            return new(file, heldLock, writer, options);
        }
        catch (SqliteException error)
        {
            writer?.Dispose();
            heldLock.Dispose();
            throw StoreFault.Explain(error, file);
        }
        catch
        {
            writer?.Dispose();
            heldLock.Dispose();
            throw;
        }
    }

    /// <summary>Deletes the database of a data directory; whether there was one.</summary>
    /// <exception cref="StoreRefusedException">It is in use, of the other kind, or of a newer version.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public static bool Discard(string directory, StoreKind kind)
    {
        var database = Path.Combine(directory, FileName);
        if (!System.IO.File.Exists(database))
        {
            return false;
        }

        // Opened only to be refused.
        Open(directory, kind).Dispose();
        foreach (var file in new[] { database, database + "-wal", database + "-shm" })
        {
            System.IO.File.Delete(file);
        }

        return true;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        _writing.Wait();
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }

        _writer.Dispose();
        _writing.Dispose();
        _reading.Dispose();
        _lock.Dispose();
    }

    /// <summary>Writes in a transaction; cancelling stops waiting for one's turn, never a commit half-way.</summary>
    internal Task<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
        => WriteAsync(work, () => { }, cancellationToken);

    /// <summary>Writes in a transaction; <paramref name="undo"/> runs after a rollback, before anybody else writes.</summary>
    internal async Task<T> WriteAsync<T>(
        Func<StoreConnection, T> work, Action undo, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        var isCommitted = false;
        try
        {
            var result = await Task.Run(() => _writer.InTransaction(work), CancellationToken.None);
            isCommitted = true;
            return result;
        }
        catch (SqliteException error) when (StoreFault.IsOfTheWorld(error))
        {
            throw StoreFault.Explain(error, File);
        }
        finally
        {
            if (!isCommitted)
            {
                undo();
            }

            _writing.Release();
        }
    }

    /// <summary>Reads what was committed before.</summary>
    internal async Task<T> ReadAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(work), cancellationToken);
        }
        catch (SqliteException error) when (StoreFault.IsOfTheWorld(error))
        {
            throw StoreFault.Explain(error, File);
        }
        finally
        {
            _reading.Release();
        }
    }

    private T Read<T>(Func<StoreConnection, T> work)
    {
        var reader = _readers.TryTake(out var idle) ? idle : StoreConnection.Open(File, writes: false, _options);
        var isSound = false;
        try
        {
            var result = work(reader);
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound)
            {
                _readers.Add(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }
}
