using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Server;

/// <summary>What is known of a connected client.</summary>
internal sealed class MqttClientSession
{
    private readonly Lock _gate = new();
    private readonly HashSet<ushort> _received;

    private MqttClientSession(MqttConnect connect, string clientId, string? user, TimeSpan expiry, MqttSession? resumed)
    {
        ProtocolLevel = connect.ProtocolLevel;
        ClientId = clientId;
        User = user;
        Expiry = expiry;
        Will = connect.Will;
        KeepAlive = TimeSpan.FromSeconds(connect.KeepAliveSeconds);
        MaximumPacketSize = connect.Properties.MaximumPacketSize ?? uint.MaxValue;
        IsResumed = resumed is not null;
        IsStored = IsResumed || IsDurable;
        _received = [.. resumed?.ReceivedPacketIds ?? []];
    }

    public byte ProtocolLevel { get; }

    public string ClientId { get; }

    public string? User { get; }

    /// <summary>How long the session lives after the connection; zero: not at all.</summary>
    public TimeSpan Expiry { get; set; }

    public bool IsDurable => Expiry > TimeSpan.Zero;

    /// <summary>Whether it goes on from an earlier connection.</summary>
    public bool IsResumed { get; }

    /// <summary>Whether the store knows it, so that its packet ids must be kept there.</summary>
    public bool IsStored { get; }

    /// <summary>What is published when the client vanishes; null after a proper good-bye.</summary>
    public MqttPublish? Will { get; set; }

    public TimeSpan KeepAlive { get; }

    /// <summary>The largest packet the client takes [bytes].</summary>
    public uint MaximumPacketSize { get; }

    public static MqttClientSession Open(
        MqttConnect connect, string clientId, string? user, MqttSession? resumed, TimeSpan longestExpiry)
        => new(connect, clientId, user, ExpiryOf(connect, longestExpiry), resumed);

    /// <summary>Notes a QoS 2 message; false where it has arrived before.</summary>
    public bool Receive(ushort packetId)
    {
        lock (_gate)
        {
            return _received.Add(packetId);
        }
    }

    /// <summary>Forgets a QoS 2 packet id; false where it was not known.</summary>
    public bool Release(ushort packetId)
    {
        lock (_gate)
        {
            return _received.Remove(packetId);
        }
    }

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
