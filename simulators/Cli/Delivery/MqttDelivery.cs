using System.Collections.Concurrent;
using SektorKopplung.Mqtt.Publishing;

namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>Sends to a broker with QoS 1; the publisher mends broken connections and sends again what is missing.</summary>
internal sealed class MqttDelivery : IDelivery
{
    private readonly MqttPublisher _publisher;
    private readonly ConcurrentQueue<int> _sizes = [];
    private readonly Lock _gate = new();
    private long _settledMessages;
    private long _settledReadings;

    private MqttDelivery(MqttPublisher publisher) => _publisher = publisher;

    /// <inheritdoc/>
    /// <remarks>MQTT acknowledges in the order of sending, so the oldest messages are those acknowledged.</remarks>
    public long AcknowledgedReadings
    {
        get
        {
            lock (_gate)
            {
                for (; _settledMessages < _publisher.Acknowledged && _sizes.TryDequeue(out var readings); _settledMessages++)
                {
                    _settledReadings += readings;
                }

                return _settledReadings;
            }
        }
    }

    /// <inheritdoc/>
    public long RefusedMessages => _publisher.Refused;

    /// <summary>Connects.</summary>
    /// <exception cref="IOException">The broker cannot be reached or refuses the client.</exception>
    public static async Task<MqttDelivery> ConnectAsync(MqttPublisherOptions options, CancellationToken cancellationToken)
        => new(await MqttPublisher.ConnectAsync(options, cancellationToken));

    /// <inheritdoc/>
    public async Task SendAsync(string topic, byte[] payload, int readings, CancellationToken cancellationToken)
    {
        await _publisher.PublishAsync(topic, payload, cancellationToken);
        _sizes.Enqueue(readings);
    }

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellationToken) => _publisher.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _publisher.DisposeAsync();
}
