using System.Text.Json;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Events;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Signals;

/// <summary>Remembers which signals changed and tells the page about them in one piece. Safe for concurrent use.</summary>
public sealed class SignalNews(SignalTable signals, SignalViews views, EventFeed feed, MonitorClock clock) : ICommitObserver
{
    private readonly Lock _lock = new();
    private HashSet<SeriesKey> _changed = [];

    /// <inheritdoc/>
    public void OnCommitted(IngestCommit commit, CommitOutcome outcome)
    {
        if (feed.ListenerCount == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var reading in commit.Readings)
            {
                _changed.Add(reading.Series);
            }
        }
    }

    /// <summary>Tells what changed since the last time; nothing where nothing did.</summary>
    public void Tell()
    {
        HashSet<SeriesKey> changed;
        lock (_lock)
        {
            (changed, _changed) = (_changed, []);
        }

        var news = changed.Count == 0 ? [] : views.Of(signals.TakeSnapshot(clock.Now), changed);
        if (news.Count > 0)
        {
            feed.Publish("signals", JsonSerializer.Serialize(news, StateJson.Options));
        }
    }
}
