using System.Threading.Channels;

namespace SektorKopplung.Pipeline.Events;

/// <summary>Somebody who is told what changed; dispose of it to be told no more.</summary>
public sealed class EventListener : IDisposable
{
    /// <summary>How many events wait for a reader at most; then the oldest are lost.</summary>
    public const int Capacity = 256;

    private readonly Channel<MonitorEvent> _waiting = Channel.CreateBounded<MonitorEvent>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Action<EventListener> _leave;

    internal EventListener(Action<EventListener> leave) => _leave = leave;

    /// <summary>The events since it began to listen, until cancelled.</summary>
    public IAsyncEnumerable<MonitorEvent> ReadAsync(CancellationToken cancellationToken)
        => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _leave(this);

    internal void Tell(MonitorEvent news) => _waiting.Writer.TryWrite(news);
}
