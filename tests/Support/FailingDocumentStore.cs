using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>A document store whose reads and writes fail with what it is given; null lets them pass.</summary>
public sealed class FailingDocumentStore(InMemoryDocumentStore inner) : IDocumentStore
{
    public Exception? Reads { get; set; }

    public Exception? Writes { get; set; }

    public Task<StoredDocument?> GetAsync(string kind, string id, CancellationToken cancellationToken)
        => Reads is null ? inner.GetAsync(kind, id, cancellationToken) : throw Reads;

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string kind, CancellationToken cancellationToken)
        => Reads is null ? inner.ListAsync(kind, cancellationToken) : throw Reads;

    public Task WriteAsync(DocumentCommit commit, CancellationToken cancellationToken)
        => Writes is null ? inner.WriteAsync(commit, cancellationToken) : throw Writes;

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        string journal, TimeWindow window, int limit, CancellationToken cancellationToken)
        => Reads is null ? inner.ReadJournalAsync(journal, window, limit, cancellationToken) : throw Reads;
}
