namespace SektorKopplung.Pipeline.Ingest;

/// <summary>A message in the queue and what its sender waits for.</summary>
internal readonly record struct QueuedMessage(InboundMessage Message, TaskCompletionSource<IngestReceipt> Stored);
