using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Pipeline.Ports;

/// <summary>
/// Keeps JSON documents (alarm book, recommendations, incidents, forecasts, models) and append-only journals. Safe for
/// concurrent use; a returned write is durable.
/// </summary>
/// <remarks>Most documents are small, the files of models a few hundred kilobytes: a store whose entries hold less has to split them.</remarks>
public interface IDocumentStore
{
    /// <summary>One document, or null.</summary>
    Task<StoredDocument?> GetAsync(string kind, string id, CancellationToken cancellationToken);

    /// <summary>All documents of a kind, ordered by id.</summary>
    Task<IReadOnlyList<StoredDocument>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Writes documents and journal entries together, or nothing.</summary>
    /// <exception cref="DocumentConflictException">A document changed since the ETag that was given.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot write now; nothing was written.</exception>
    Task WriteAsync(DocumentCommit commit, CancellationToken cancellationToken);

    /// <summary>Entries of a journal in a window, newest first.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(string journal, TimeWindow window, int limit, CancellationToken cancellationToken);
}
