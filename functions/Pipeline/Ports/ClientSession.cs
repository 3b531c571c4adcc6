namespace SektorKopplung.Pipeline.Ports;

/// <summary>A stored MQTT session.</summary>
/// <param name="ClientId">The MQTT client id.</param>
/// <param name="ExpiresAt">When it ends, UTC; null means never.</param>
/// <param name="ReceivedPacketIds">QoS 2 packet ids stored but not yet released.</param>
public sealed record ClientSession(string ClientId, DateTimeOffset? ExpiresAt, IReadOnlyList<int> ReceivedPacketIds);
