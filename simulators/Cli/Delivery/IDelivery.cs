namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>Takes messages one at a time and brings them where they belong. Owned by one sender.</summary>
internal interface IDelivery : IAsyncDisposable
{
    /// <summary>Readings whose arrival is confirmed.</summary>
    long AcknowledgedReadings { get; }

    /// <summary>Messages that were refused for good.</summary>
    long RefusedMessages { get; }

    /// <summary>Takes a message; waits while too many are not confirmed.</summary>
    Task SendAsync(string topic, byte[] payload, int readings, CancellationToken cancellationToken);

    /// <summary>Waits until all that was taken is confirmed.</summary>
    Task FlushAsync(CancellationToken cancellationToken);
}
