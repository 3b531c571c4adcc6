namespace SektorKopplung.Pipeline.Ingest;

/// <summary>What is really in the store of one source, counted anew.</summary>
/// <param name="Source">The authenticated publisher or mapping.</param>
/// <param name="Readings">Readings that stand.</param>
/// <param name="Corrections">Values kept beside them because another one stands.</param>
/// <param name="DeadLetters">Dead letters.</param>
/// <param name="MissingNumbers">Running numbers never seen between the lowest and the highest one.</param>
public sealed record SourceTally(string Source, long Readings, long Corrections, long DeadLetters, long MissingNumbers);
