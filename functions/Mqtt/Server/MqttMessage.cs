namespace SektorKopplung.Mqtt.Server;

/// <summary>A message a client published; the receiver owns the payload.</summary>
/// <param name="Topic">The topic name.</param>
/// <param name="Payload">The bytes.</param>
/// <param name="ClientId">The MQTT client id.</param>
/// <param name="User">The authenticated user; null where no login is asked for.</param>
/// <param name="ReceivedAt">When it arrived, UTC.</param>
public sealed record MqttMessage(
    string Topic, ReadOnlyMemory<byte> Payload, string ClientId, string? User, DateTimeOffset ReceivedAt)
{
    /// <summary>0, 1 or 2.</summary>
    public int QoS { get; init; }

    /// <summary>What the payload is, where an MQTT 5 client says so.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether it is the will of a client that vanished.</summary>
    public bool IsWill { get; init; }

    /// <summary>What must be stored of the client's session together with the message.</summary>
    public IReadOnlyList<MqttSessionChange> SessionChanges { get; init; } = [];
}
