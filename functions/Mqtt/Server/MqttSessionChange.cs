namespace SektorKopplung.Mqtt.Server;

/// <summary>A durable change of a client's session.</summary>
/// <param name="ClientId">The MQTT client id.</param>
/// <param name="Kind">What changes.</param>
/// <param name="PacketId">The QoS 2 packet id, for the packet kinds.</param>
/// <param name="ExpiresAt">When the session ends, UTC; null means never. For <see cref="MqttSessionChangeKind.Opened"/>.</param>
public sealed record MqttSessionChange(
    string ClientId, MqttSessionChangeKind Kind, ushort PacketId = 0, DateTimeOffset? ExpiresAt = null);
