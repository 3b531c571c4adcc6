using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>What is known of a connected client; used by its connection only.</summary>
internal sealed class MqttClientSession
{
    private readonly HashSet<ushort> _received;

    private MqttClientSession(MqttConnect connect, string clientId, string? user, TimeSpan expiry, IEnumerable<ushort> received)
    {
        ProtocolLevel = connect.ProtocolLevel;
        ClientId = clientId;
        User = user;
        Expiry = expiry;
        Will = connect.Will;
        KeepAlive = TimeSpan.FromSeconds(connect.KeepAliveSeconds);
        _received = [.. received];
    }

    public byte ProtocolLevel { get; }

    public string ClientId { get; }

    public string? User { get; }

    /// <summary>How long the session lives after the connection; zero: not at all.</summary>
    public TimeSpan Expiry { get; set; }

    public bool IsDurable => Expiry > TimeSpan.Zero;

    /// <summary>What is published when the client vanishes; null after a proper good-bye.</summary>
    public MqttPublish? Will { get; set; }

    public TimeSpan KeepAlive { get; }

    public static MqttClientSession Open(
        MqttConnect connect, string clientId, string? user, MqttSession? stored, TimeSpan longestExpiry)
        => new(connect, clientId, user, ExpiryOf(connect, longestExpiry), stored?.ReceivedPacketIds ?? []);

    /// <summary>Notes a QoS 2 message; false where it has arrived before.</summary>
    public bool Receive(ushort packetId) => _received.Add(packetId);

    /// <summary>Forgets a QoS 2 packet id; false where it was not known.</summary>
    public bool Release(ushort packetId) => _received.Remove(packetId);

    private static TimeSpan ExpiryOf(MqttConnect connect, TimeSpan longest)
    {
        if (connect.ProtocolLevel < 5)
        {
            return connect.CleanStart ? TimeSpan.Zero : longest;
        }

        var wanted = TimeSpan.FromSeconds(connect.Properties.SessionExpiryInterval ?? 0);
        return wanted < longest ? wanted : longest;
    }
}
