namespace SektorKopplung.Mqtt.Wire;

/// <summary>A CONNECT packet.</summary>
public sealed record MqttConnect
{
    private const int ReservedFlag = 0x01;
    private const byte BridgeBit = 0x80;

    /// <summary>4 for MQTT 3.1.1, 5 for MQTT 5.0.</summary>
    public required byte ProtocolLevel { get; init; }

    /// <summary>The client id; empty where the server chooses.</summary>
    public required string ClientId { get; init; }

    /// <summary>Whether an old session is to be thrown away.</summary>
    public required bool CleanStart { get; init; }

    /// <summary>Keep-alive [s]; 0 means none.</summary>
    public required ushort KeepAliveSeconds { get; init; }

    /// <summary>The user name, where one was sent.</summary>
    public string? UserName { get; init; }

    /// <summary>The password, where one was sent.</summary>
    public ReadOnlyMemory<byte>? Password { get; init; }

    /// <summary>What is published for the client when it vanishes.</summary>
    public MqttPublish? Will { get; init; }

    /// <summary>The MQTT 5 properties.</summary>
    public MqttProperties Properties { get; init; } = MqttProperties.None;

    /// <summary>Reads the packet.</summary>
    /// <exception cref="MqttProtocolException">Malformed, or a protocol level other than 4 and 5.</exception>
    public static MqttConnect Read(MqttFrame frame)
    {
        frame.RequireFlags();
        var reader = new MqttBodyReader(frame.Body);
        var name = reader.ReadString();
        var level = reader.ReadByte();
        if ((name, level) is not (("MQTT", 4) or ("MQTT", 5)))
        {
            // 0x83 and 0x84 are mosquitto's bridges: refused, they come again without the bridge bit.
            throw new MqttProtocolException(MqttReasonCode.UnsupportedProtocolVersion,
                $"Protocol {name} level {level & ~BridgeBit} is not spoken here; use MQTT 3.1.1 or 5.0.");
        }

        var flags = RequireFlags(reader.ReadByte(), level);
        var keepAlive = reader.ReadUInt16();
        var properties = level == 5 ? MqttProperties.Read(ref reader, MqttPropertySet.Connect) : MqttProperties.None;
        var connect = new MqttConnect
        {
            ProtocolLevel = level,
            CleanStart = (flags & 0x02) != 0,
            KeepAliveSeconds = keepAlive,
            Properties = properties,
            ClientId = reader.ReadString(),
            Will = ReadWill(flags, level, ref reader),
            UserName = (flags & 0x80) != 0 ? reader.ReadString() : null,
            Password = (flags & 0x40) != 0 ? reader.ReadBinary() : default(ReadOnlyMemory<byte>?),
        };
        return reader.IsAtEnd ? connect : throw MqttProtocolException.Malformed("CONNECT has bytes left over.");
    }

    /// <summary>Whether a CONNECT, malformed or not, says that its sender speaks MQTT 5.</summary>
    internal static bool IsLevel5(MqttFrame frame)
        => frame.Body.Span.StartsWith((ReadOnlySpan<byte>)[0, 4, (byte)'M', (byte)'Q', (byte)'T', (byte)'T', 5]);

    private static byte RequireFlags(byte flags, byte level)
    {
        var isPasswordAlone = (flags & 0xC0) == 0x40;
        return (flags & ReservedFlag) == 0 && !(isPasswordAlone && level == 4)
            ? flags
            : throw MqttProtocolException.Malformed("CONNECT has a reserved flag, or a password without a user name.");
    }

    private static MqttPublish? ReadWill(byte flags, byte level, ref MqttBodyReader reader)
    {
        var qos = (flags >> 3) & 0x03;
        if ((flags & 0x04) == 0)
        {
            return (flags & 0x38) == 0
                ? null
                : throw MqttProtocolException.Malformed("Will flags without a will.");
        }

        if (qos == 3)
        {
            throw MqttProtocolException.Malformed("The will's QoS is 3.");
        }

        var properties = level == 5 ? MqttProperties.Read(ref reader, MqttPropertySet.Will) : MqttProperties.None;
        var topic = reader.ReadString();
        MqttTopic.RequireName(topic);
        return new MqttPublish(topic, reader.ReadBinary(), qos, 0)
        {
            Retain = (flags & 0x20) != 0,
            Properties = properties,
        };
    }
}
