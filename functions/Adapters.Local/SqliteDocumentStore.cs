using System.Globalization;
using SektorKopplung.Adapters.Local.Storage;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local;

/// <summary>Documents and journals in the database of the data directory.</summary>
public sealed class SqliteDocumentStore(SqliteDatabase database) : IDocumentStore
{
    /// <inheritdoc/>
    public async Task<StoredDocument?> GetAsync(string kind, string id, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => Find(connection, kind, id), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDocument>> ListAsync(string kind, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => connection
            .Prepare("SELECT kind, id, json, etag FROM documents WHERE kind = ?1 ORDER BY id").Bind(1, kind)
            .Read(Row), cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(DocumentCommit commit, CancellationToken cancellationToken)
        => database.WriteAsync(connection => Write(connection, commit), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        string journal, TimeWindow window, int limit, CancellationToken cancellationToken)
        => await database.ReadAsync(connection => connection
            .Prepare("""
                SELECT at, json FROM journals WHERE journal = ?1 AND at >= ?2 AND at < ?3 ORDER BY at DESC, id DESC LIMIT ?4
                """)
            .Bind(1, journal).Bind(2, window.Start.ToUnixTimeMilliseconds()).Bind(3, window.End.ToUnixTimeMilliseconds())
            .Bind(4, limit)
            .Read(row => new JournalEntry(journal, row.Time(0), row.Text(1))), cancellationToken);

    private static int Write(StoreConnection connection, DocumentCommit commit)
    {
        foreach (var write in commit.Documents)
        {
            Write(connection, write);
        }

        foreach (var entry in commit.Entries)
        {
            connection.Prepare("INSERT INTO journals (journal, at, json) VALUES (?1, ?2, ?3)")
                .Bind(1, entry.Journal).Bind(2, entry.At.ToUnixTimeMilliseconds()).Bind(3, entry.Json).Run();
        }

        return commit.Documents.Count;
    }

    private static void Write(StoreConnection connection, DocumentWrite write)
    {
        if (write.ExpectedETag is { } expected && Find(connection, write.Kind, write.Id)?.ETag != expected)
        {
            throw new DocumentConflictException($"The document {write.Kind}/{write.Id} was changed by somebody else.");
        }

        if (write.Json is null)
        {
            connection.Prepare("DELETE FROM documents WHERE kind = ?1 AND id = ?2")
                .Bind(1, write.Kind).Bind(2, write.Id).Run();
            return;
        }

        connection.Prepare("""
            INSERT INTO documents VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json, etag = excluded.etag
            """)
            .Bind(1, write.Kind).Bind(2, write.Id).Bind(3, write.Json).Bind(4, NextTag(connection)).Run();
    }

    // One count for all documents: a document that was deleted and made again never gets an old tag.
    private static long NextTag(StoreConnection connection)
        => connection.Prepare("""
            INSERT INTO meta VALUES ('document_tag', '1')
            ON CONFLICT DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING CAST(value AS INTEGER)
            """)
            .Read(row => row.Integer(0))[0];

    private static StoredDocument? Find(StoreConnection connection, string kind, string id)
        => connection.Prepare("SELECT kind, id, json, etag FROM documents WHERE kind = ?1 AND id = ?2")
            .Bind(1, kind).Bind(2, id).Read(Row).FirstOrDefault();

    private static StoredDocument Row(Statement row)
        => new(row.Text(0), row.Text(1), row.Text(2), row.Integer(3).ToString(CultureInfo.InvariantCulture));
}
