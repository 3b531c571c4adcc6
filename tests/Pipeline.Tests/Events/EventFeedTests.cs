using SektorKopplung.Pipeline.Events;

namespace SektorKopplung.Pipeline.Tests.Events;

public class EventFeedTests
{
    private readonly EventFeed _feed = new();

    [Fact]
    public async Task A_listener_misses_nothing_between_listening_and_reading()
    {
        _feed.Publish("alarms", "before");
        using var listener = _feed.Listen();
        _feed.Publish("alarms", "after");

        Assert.Equal([new MonitorEvent(2, "alarms", "after")], await ReadAsync(listener, 1));
    }

    [Theory]
    [InlineData(EventListener.Capacity - 1, 1)]
    [InlineData(EventListener.Capacity, 1)]
    [InlineData(EventListener.Capacity + 1, 2)]
    public async Task A_slow_listener_loses_the_oldest_only(int published, long firstKept)
    {
        using var listener = _feed.Listen();
        for (var i = 0; i < published; i++)
        {
            _feed.Publish("signals", "[]");
        }

        var kept = await ReadAsync(listener, Math.Min(published, EventListener.Capacity));

        Assert.Equal(firstKept, kept[0].Number);
        Assert.Equal(published, kept[^1].Number);
    }

    [Fact]
    public async Task Every_listener_is_told()
    {
        using var one = _feed.Listen();
        using var other = _feed.Listen();

        _feed.Publish("incidents", "{}");

        Assert.Equal(await ReadAsync(one, 1), await ReadAsync(other, 1));
    }

    [Fact]
    public void Who_leaves_is_counted_no_more()
    {
        var listener = _feed.Listen();
        var before = _feed.ListenerCount;

        listener.Dispose();

        Assert.Equal((1, 0), (before, _feed.ListenerCount));
    }

    private static async Task<IReadOnlyList<MonitorEvent>> ReadAsync(EventListener listener, int count)
    {
        var read = new List<MonitorEvent>();
        await foreach (var news in listener.ReadAsync(default))
        {
            read.Add(news);
            if (read.Count == count)
            {
                break;
            }
        }

        return read;
    }
}
