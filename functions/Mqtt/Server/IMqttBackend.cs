namespace SektorKopplung.Mqtt.Server;

/// <summary>What stands behind the listener: takes messages, keeps sessions. Safe for concurrent use.</summary>
public interface IMqttBackend
{
    /// <summary>
    /// Takes a message; waits while the store is behind, and the connection stops reading meanwhile. The inner task ends
    /// when message and session changes are durable. Where it fails, the connection is closed without an acknowledgement,
    /// so that the client sends again.
    /// </summary>
    ValueTask<Task<MqttVerdict>> EnqueueAsync(MqttMessage message, CancellationToken cancellationToken);

    /// <summary>Stores session changes that belong to no message; ends when they are durable.</summary>
    Task CommitAsync(IReadOnlyList<MqttSessionChange> changes, CancellationToken cancellationToken);

    /// <summary>The session of a client, or null where there is none or it has expired.</summary>
    Task<MqttSession?> FindSessionAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>Whether a client may connect; the user it is known as, or null where no login is asked for.</summary>
    MqttLogin Authenticate(string clientId, string? userName, ReadOnlyMemory<byte>? password);
}
