namespace SektorKopplung.Pipeline.Ports;

/// <summary>What one source delivered in one hour of arrival.</summary>
/// <param name="Source">The authenticated publisher or mapping.</param>
/// <param name="Hour">The hour of arrival, UTC.</param>
/// <param name="Stored">New readings.</param>
/// <param name="Duplicates">Readings that were there already.</param>
/// <param name="Corrections">Readings that replaced another value.</param>
/// <param name="Late">Of the stored ones, those older than the newest of their series.</param>
/// <param name="Rejected">Dead letters.</param>
/// <param name="FirstSequence">The lowest running number seen, where the source sends one.</param>
/// <param name="LastSequence">The highest running number seen, where the source sends one.</param>
public sealed record LedgerRow(
    string Source,
    DateTimeOffset Hour,
    long Stored,
    long Duplicates,
    long Corrections,
    long Late,
    long Rejected,
    long? FirstSequence,
    long? LastSequence);
