using System.Globalization;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>A document store in memory, for tests of what stands in front of it.</summary>
public sealed class InMemoryDocumentStore : IDocumentStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Kind, string Id), StoredDocument> _documents = [];
    private readonly List<JournalEntry> _entries = [];
    private long _tag;

    public Task<StoredDocument?> GetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_documents.GetValueOrDefault((kind, id)));
        }
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredDocument>>(
                [.. _documents.Values.Where(document => document.Kind == kind).OrderBy(document => document.Id, StringComparer.Ordinal)]);
        }
    }

    public Task WriteAsync(DocumentCommit commit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (commit.Documents.FirstOrDefault(IsOutdated) is { } outdated)
            {
                throw new DocumentConflictException($"{outdated.Kind}/{outdated.Id} changed in between.");
            }

            foreach (var write in commit.Documents)
            {
                Put(write);
            }

            _entries.AddRange(commit.Entries);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(
        string journal, TimeWindow window, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<JournalEntry>>(
                [.. _entries.Where(entry => entry.Journal == journal && window.Contains(entry.At))
                    .OrderBy(entry => entry.At).Reverse().Take(limit)]);
        }
    }

    private bool IsOutdated(DocumentWrite write)
        => write.ExpectedETag is { } expected && _documents.GetValueOrDefault((write.Kind, write.Id))?.ETag != expected;

    private void Put(DocumentWrite write)
    {
        if (write.Json is null)
        {
            _documents.Remove((write.Kind, write.Id));
            return;
        }

        var tag = (++_tag).ToString(CultureInfo.InvariantCulture);
        _documents[(write.Kind, write.Id)] = new(write.Kind, write.Id, write.Json, tag);
    }
}
