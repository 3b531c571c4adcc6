namespace SektorKopplung.Mqtt.Server;

/// <summary>A stored session.</summary>
/// <param name="ClientId">The MQTT client id.</param>
/// <param name="ReceivedPacketIds">QoS 2 packet ids that arrived and were not released yet.</param>
public sealed record MqttSession(string ClientId, IReadOnlyList<ushort> ReceivedPacketIds);
