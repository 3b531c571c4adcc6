using System.Globalization;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>The tables. Times are milliseconds since 1970, UTC. A change is a new script at the end of the list.</summary>
internal static class Schema
{
    private const string Version1 = """
        CREATE TABLE series (
            id INTEGER PRIMARY KEY, asset TEXT NOT NULL, quantity TEXT NOT NULL, unit TEXT NOT NULL,
            UNIQUE (asset, quantity));
        CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE readings (
            series_id INTEGER NOT NULL, time INTEGER NOT NULL, source_id INTEGER NOT NULL,
            value REAL NOT NULL, quality INTEGER NOT NULL, received INTEGER NOT NULL, seq INTEGER,
            original_unit TEXT, original_value REAL, device_time INTEGER,
            PRIMARY KEY (series_id, time, source_id)) WITHOUT ROWID;
        CREATE TABLE corrections (
            series_id INTEGER NOT NULL, time INTEGER NOT NULL, source_id INTEGER NOT NULL,
            received INTEGER NOT NULL, value REAL NOT NULL, quality INTEGER NOT NULL,
            PRIMARY KEY (series_id, time, source_id, received, value, quality)) WITHOUT ROWID;
        CREATE TABLE dead_letters (
            id INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, payload BLOB NOT NULL, source_id INTEGER NOT NULL,
            received INTEGER NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL);
        CREATE TABLE ledger (
            source_id INTEGER NOT NULL, hour INTEGER NOT NULL, stored INTEGER NOT NULL, duplicates INTEGER NOT NULL,
            corrections INTEGER NOT NULL, late INTEGER NOT NULL, rejected INTEGER NOT NULL,
            first_seq INTEGER, last_seq INTEGER, PRIMARY KEY (source_id, hour)) WITHOUT ROWID;
        CREATE TABLE sequences (
            source_id INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (source_id, first)) WITHOUT ROWID;
        CREATE TABLE sessions (client_id TEXT PRIMARY KEY, expires INTEGER) WITHOUT ROWID;
        CREATE TABLE session_packets (
            client_id TEXT NOT NULL, packet_id INTEGER NOT NULL, PRIMARY KEY (client_id, packet_id)) WITHOUT ROWID;
        CREATE TABLE documents (
            kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, etag INTEGER NOT NULL, UNIQUE (kind, id));
        CREATE TABLE journals (
            id INTEGER PRIMARY KEY AUTOINCREMENT, journal TEXT NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE INDEX journals_by_time ON journals (journal, at, id);
        CREATE TABLE last_commit (
            id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, stored INTEGER NOT NULL, duplicates INTEGER NOT NULL,
            corrections INTEGER NOT NULL, late INTEGER NOT NULL, dead_letters INTEGER NOT NULL);
        """;

    private static readonly string[] Scripts = [Version1];

    /// <summary>Brings the tables up to date.</summary>
    /// <exception cref="StoreRefusedException">The directory is of another kind or a newer version.</exception>
    public static void Prepare(StoreConnection connection, StoreKind kind, string directory)
        => connection.InTransaction(open =>
        {
            open.Execute("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
            CheckKind(open, kind, directory);
            Migrate(open, directory);
            return true;
        });

    private static void CheckKind(StoreConnection connection, StoreKind kind, string directory)
    {
        var word = kind == StoreKind.Demo ? "demo" : "site";
        var found = Meta(connection, "store_kind");
        if (found is null)
        {
            SetMeta(connection, "store_kind", word);
        }
        else if (found != word)
        {
            throw new StoreRefusedException(kind == StoreKind.Site
                ? $"{directory} holds the data of a demonstration and cannot be opened for a real site; name another directory."
                : $"{directory} holds the data of a real site and cannot be opened by the demonstration; name another directory.");
        }
    }

    private static void Migrate(StoreConnection connection, string directory)
    {
        var version = int.Parse(Meta(connection, "schema_version") ?? "0", CultureInfo.InvariantCulture);
        if (version > Scripts.Length)
        {
            throw new StoreRefusedException(
                $"{directory} was written by a newer version (schema {version}, this program knows {Scripts.Length}); update the program.");
        }

        foreach (var script in Scripts[version..])
        {
            connection.Execute(script);
        }

        SetMeta(connection, "schema_version", Scripts.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Meta(StoreConnection connection, string name)
        => connection.Prepare("SELECT value FROM meta WHERE name = ?1").Bind(1, name)
            .Read(row => row.Text(0)).FirstOrDefault();

    private static void SetMeta(StoreConnection connection, string name, string value)
        => connection.Prepare("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")
            .Bind(1, name).Bind(2, value).Run();
}
