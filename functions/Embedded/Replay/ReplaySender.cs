using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Mqtt.Publishing;
using SektorKopplung.Pipeline.Mapping;

namespace SektorKopplung.Embedded.Replay;

/// <summary>Publishes recorded readings, at a chosen pace, and returns when all are acknowledged.</summary>
/// <param name="speed">Recorded seconds per second; infinity for as fast as possible.</param>
/// <param name="clock">The clock that follows the readings; null where the monitor runs elsewhere.</param>
internal sealed class ReplaySender(double speed, FollowingTimeProvider? clock)
{
    private DateTimeOffset? _first;
    private long _started;

    /// <summary>Sends; how many readings were acknowledged.</summary>
    /// <exception cref="IOException">The broker cannot be reached or refuses the client.</exception>
    public async Task<(long Published, long Refused)> SendAsync(
        MqttPublisherOptions to, IEnumerable<MappedReading> readings, CancellationToken cancellationToken)
    {
        await using var publisher = await MqttPublisher.ConnectAsync(to, cancellationToken);
        _started = TimeProvider.System.GetTimestamp();
        foreach (var reading in readings)
        {
            await PaceAsync(reading.Time, cancellationToken);
            clock?.MoveTo(reading.Time);
            await publisher.PublishAsync(reading.Topic, reading.ToPayload(), cancellationToken);
        }

        await publisher.FlushAsync(cancellationToken);
        return (publisher.Acknowledged, publisher.Refused);
    }

    private async ValueTask PaceAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        _first ??= time;
        if (!double.IsFinite(speed))
        {
            return;
        }

        var wait = ((time - _first.Value) / speed) - TimeProvider.System.GetElapsedTime(_started);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, cancellationToken);
        }
    }
}
