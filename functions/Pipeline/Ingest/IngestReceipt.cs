namespace SektorKopplung.Pipeline.Ingest;

/// <summary>What became of a message; all of it is durable when it is told.</summary>
/// <param name="Readings">How many readings it held that are stored now, duplicates and corrections included.</param>
/// <param name="DeadLetters">How many parts of it are kept as dead letters.</param>
public readonly record struct IngestReceipt(int Readings, int DeadLetters);
