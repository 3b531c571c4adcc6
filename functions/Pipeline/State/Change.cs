using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.State;

/// <summary>A document's next content with the journal entries that belong to the change.</summary>
/// <param name="Value">The next content.</param>
/// <param name="Entries">What the journal keeps of it.</param>
public sealed record Change<T>(T Value, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Other documents that are written or deleted in the same step.</summary>
    public IReadOnlyList<DocumentWrite> Others { get; init; } = [];
}
