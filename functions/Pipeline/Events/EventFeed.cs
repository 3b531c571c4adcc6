using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SektorKopplung.Pipeline.Events;

/// <summary>
/// Tells listeners (server-sent events) what changed. A listener that is too slow loses the oldest events: they only
/// say what to load again. Safe for concurrent use.
/// </summary>
public sealed class EventFeed
{
    private const int ListenerCapacity = 256;

    private readonly ConcurrentDictionary<Channel<MonitorEvent>, byte> _listeners = new();
    private long _number;

    /// <summary>How many listen now.</summary>
    public int ListenerCount => _listeners.Count;

    /// <summary>Tells all listeners; never waits.</summary>
    public void Publish(string name, string json)
    {
        var news = new MonitorEvent(Interlocked.Increment(ref _number), name, json);
        foreach (var listener in _listeners.Keys)
        {
            listener.Writer.TryWrite(news);
        }
    }

    /// <summary>The events from now on, until cancelled.</summary>
    public async IAsyncEnumerable<MonitorEvent> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<MonitorEvent>(
            new BoundedChannelOptions(ListenerCapacity) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners.TryAdd(channel, 0);
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return news;
            }
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}
