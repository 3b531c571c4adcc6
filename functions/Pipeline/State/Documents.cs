using System.Text.Json;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.State;

/// <summary>Typed access to the documents of the monitor; no state of its own, safe for concurrent use.</summary>
public sealed class Documents(IDocumentStore store)
{
    /// <summary>How often a change is tried while others change the same document.</summary>
    public const int Attempts = 8;

    /// <summary>One document, or what <paramref name="initial"/> makes where there is none yet.</summary>
    /// <exception cref="InvalidDataException">The document is there, but cannot be read.</exception>
    public async Task<Loaded<T>> LoadAsync<T>(
        string kind, string id, Func<T> initial, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(kind, id, cancellationToken);
        return stored is null ? new(initial(), null) : new(Read<T>(stored), stored.ETag);
    }

    /// <summary>All documents of a kind, ordered by id.</summary>
    /// <exception cref="InvalidDataException">A document cannot be read.</exception>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string kind, CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(kind, cancellationToken);
        return [.. stored.Select(Read<T>)];
    }

    /// <summary>Makes the write of a document.</summary>
    public static DocumentWrite Write<T>(string kind, string id, T value, string? expectedETag = null)
        => new(kind, id, JsonSerializer.Serialize(value, StateJson.Options), expectedETag);

    /// <summary>Makes a journal entry.</summary>
    public static JournalEntry Entry<T>(string journal, DateTimeOffset at, T value)
        => new(journal, at, JsonSerializer.Serialize(value, StateJson.Options));

    /// <summary>Writes documents and journal entries together.</summary>
    public Task CommitAsync(
        IReadOnlyList<DocumentWrite> documents, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
        => store.WriteAsync(new DocumentCommit(documents, entries), cancellationToken);

    /// <summary>
    /// Changes one document by a pure function of what is there; where somebody else was quicker the function is asked
    /// again. A change that equals its input writes nothing.
    /// </summary>
    /// <returns>The content as it stands now.</returns>
    /// <exception cref="DocumentConflictException">Others were quicker <see cref="Attempts"/> times in a row.</exception>
    public async Task<T> UpdateAsync<T>(
        string kind, string id, Func<T> initial, Func<T, Change<T>> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var loaded = await LoadAsync(kind, id, initial, cancellationToken);
            var next = change(loaded.Value);
            if (ReferenceEquals(next.Value, loaded.Value) && next.Entries.Count == 0)
            {
                return loaded.Value;
            }

            try
            {
                await CommitAsync([Write(kind, id, next.Value, loaded.ETag), .. next.Others], next.Entries, cancellationToken);
                return next.Value;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // Loaded anew and decided anew.
            }
        }
    }

    private static T Read<T>(StoredDocument stored)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stored.Json, StateJson.Options)
                ?? throw new JsonException("the document is null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The document {stored.Kind}/{stored.Id} cannot be read.", error);
        }
    }
}
