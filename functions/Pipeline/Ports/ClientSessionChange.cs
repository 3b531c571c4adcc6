namespace SektorKopplung.Pipeline.Ports;

/// <summary>A change of a publisher's MQTT session, durable with the readings it came with.</summary>
/// <param name="ClientId">The MQTT client id.</param>
/// <param name="Kind">What changes.</param>
/// <param name="PacketId">The QoS 2 packet id for <see cref="ClientSessionChangeKind.PacketReceived"/> and
/// <see cref="ClientSessionChangeKind.PacketReleased"/>; 0 otherwise.</param>
/// <param name="ExpiresAt">When the session ends, UTC; null means never. For
/// <see cref="ClientSessionChangeKind.Opened"/> only.</param>
public sealed record ClientSessionChange(
    string ClientId,
    ClientSessionChangeKind Kind,
    int PacketId,
    DateTimeOffset? ExpiresAt);
