namespace SektorKopplung.Pipeline.Ingest;

/// <summary>The way into the store, shared by all front doors.</summary>
public interface IIngest
{
    /// <summary>
    /// Takes a message into the bounded queue; waits while the queue is full (back-pressure). The inner task ends when
    /// the message is durable; it never ends in an error for bad content, and it fails with
    /// <see cref="Ports.StoreUnavailableException"/> only when the pipeline is stopped before the store came back.
    /// </summary>
    ValueTask<Task<IngestReceipt>> EnqueueAsync(InboundMessage message, CancellationToken cancellationToken);
}
