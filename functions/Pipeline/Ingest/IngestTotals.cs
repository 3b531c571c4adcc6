namespace SektorKopplung.Pipeline.Ingest;

/// <summary>What came in since the start.</summary>
/// <param name="Received">Readings that were understood.</param>
/// <param name="Stored">New ones among them.</param>
/// <param name="Duplicates">Those that were there already.</param>
/// <param name="Corrections">Those that replaced another value.</param>
/// <param name="Late">Of the stored ones, those older than the newest of their series.</param>
/// <param name="DeadLetters">What was not understood.</param>
public readonly record struct IngestTotals(
    long Received, long Stored, long Duplicates, long Corrections, long Late, long DeadLetters);
