using Microsoft.Data.Sqlite;
using SektorKopplung.Pipeline.Ports;
using SQLitePCL;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Says in one sentence why SQLite cannot go on.</summary>
internal static class StoreFault
{
    /// <summary>Whether the fault lies in the world (disk, locks, rights) and not in the program.</summary>
    public static bool IsOfTheWorld(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR
        or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM
        or raw.SQLITE_AUTH or raw.SQLITE_NOMEM or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_PROTOCOL;

    public static StoreUnavailableException Explain(SqliteException error, string file)
        => new(Sentence(error.SqliteErrorCode, file), error);

    private static string Sentence(int code, string file) => code switch
    {
        raw.SQLITE_FULL => $"The disk is full: {file} cannot grow.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"{file} is read-only for this program.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{file} is locked by another program.",
        raw.SQLITE_CANTOPEN => $"{file} cannot be opened.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{file} is damaged or no database of this program.",
        raw.SQLITE_NOMEM => $"There is not enough memory for {file}.",
        _ => $"{file} cannot be read or written (disk error).",
    };
}
