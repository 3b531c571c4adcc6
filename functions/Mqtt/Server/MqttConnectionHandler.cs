using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>
/// The ingest listener: speaks MQTT 3.1.1 and 5.0 on Kestrel connections, plain or TLS. It takes messages and hands them
/// to the <see cref="IMqttBackend"/>; it forwards nothing from client to client.
/// </summary>
public sealed class MqttConnectionHandler : ConnectionHandler, IDisposable
{
    private readonly ConcurrentDictionary<string, MqttServerConnection> _connections = new(StringComparer.Ordinal);
    private readonly Meter _meter = new("SektorKopplung.Mqtt");
    private readonly ILogger<MqttConnectionHandler> _logger;

    /// <summary>Makes the handler.</summary>
    public MqttConnectionHandler(
        IMqttBackend backend, MqttListenerOptions options, TimeProvider clock, ILogger<MqttConnectionHandler> logger)
    {
        Backend = backend;
        Options = options;
        Clock = clock;
        _logger = logger;
        ReceivedMessages = _meter.CreateCounter<long>("sk.mqtt.received", "{message}");
        AcknowledgedMessages = _meter.CreateCounter<long>("sk.mqtt.acknowledged", "{message}");
        Wills = new MqttWills(backend, logger);
        _meter.CreateObservableGauge("sk.mqtt.connections", () => _connections.Count, "{connection}");
    }

    internal IMqttBackend Backend { get; }

    internal MqttListenerOptions Options { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Logger => _logger;

    internal MqttWills Wills { get; }

    internal Counter<long> ReceivedMessages { get; }

    internal Counter<long> AcknowledgedMessages { get; }

    /// <summary>How many clients are connected.</summary>
    public int ConnectionCount => _connections.Count;

    /// <inheritdoc/>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var served = new MqttServerConnection(this, connection);
        await served.RunAsync();
    }

    /// <summary>Sends one of the monitor's own commands to the clients that subscribed to its topic, QoS 0.</summary>
    /// <exception cref="ArgumentException">The topic is not one of the configured command topics.</exception>
    public async Task SendCommandAsync(string topic, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (!Options.CommandTopics.Contains(topic))
        {
            throw new ArgumentException($"'{topic}' is not a configured command topic.", nameof(topic));
        }

        var command = new MqttPublish(topic, payload, 0, 0);
        await Task.WhenAll(_connections.Values
            .Where(connection => connection.IsSubscribedTo(topic))
            .Select(connection => connection.TrySendAsync(command, cancellationToken)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Wills.Dispose();
        _meter.Dispose();
    }

    /// <summary>Makes a connection the only one of its client id; the one before is closed and drained first.</summary>
    internal async Task TakeOverAsync(string clientId, MqttServerConnection connection)
    {
        connection.ClientId = clientId;
        MqttServerConnection? before = null;
        _connections.AddOrUpdate(
            clientId,
            _ =>
            {
                before = null;
                return connection;
            },
            (_, present) =>
            {
                before = present;
                return connection;
            });
        if (before is not null)
        {
            await before.CloseForTakeOverAsync();
        }
    }

    internal void Remove(MqttServerConnection connection)
    {
        if (connection.ClientId is { } clientId)
        {
            _connections.TryRemove(new(clientId, connection));
        }
    }
}
