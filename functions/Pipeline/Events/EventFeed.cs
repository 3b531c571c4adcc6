using System.Collections.Concurrent;

namespace SektorKopplung.Pipeline.Events;

/// <summary>
/// Tells listeners (server-sent events) what changed. A listener that is too slow loses the oldest events: they only
/// say what to load again. Safe for concurrent use.
/// </summary>
public sealed class EventFeed
{
    private readonly ConcurrentDictionary<EventListener, byte> _listeners = new();
    private long _number;

    /// <summary>How many listen now.</summary>
    public int ListenerCount => _listeners.Count;

    /// <summary>Tells all listeners; never waits.</summary>
    public void Publish(string name, string json)
    {
        var news = new MonitorEvent(Interlocked.Increment(ref _number), name, json);
        foreach (var listener in _listeners.Keys)
        {
            listener.Tell(news);
        }
    }

    /// <summary>Listens from this call on, so that nothing is missed between it and the first read.</summary>
    public EventListener Listen()
    {
        var listener = new EventListener(gone => _listeners.TryRemove(gone, out _));
        _listeners.TryAdd(listener, 0);
        return listener;
    }
}
