namespace SektorKopplung.Pipeline.Ports;

/// <summary>Documents and journal entries that are written together.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Entries">What is appended to journals.</param>
public sealed record DocumentCommit(IReadOnlyList<DocumentWrite> Documents, IReadOnlyList<JournalEntry> Entries);
