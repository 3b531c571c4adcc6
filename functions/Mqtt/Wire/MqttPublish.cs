namespace SektorKopplung.Mqtt.Wire;

/// <summary>A PUBLISH packet.</summary>
/// <param name="Topic">The topic name.</param>
/// <param name="Payload">The bytes.</param>
/// <param name="QoS">0, 1 or 2.</param>
/// <param name="PacketId">The packet id; 0 for QoS 0.</param>
public sealed record MqttPublish(string Topic, ReadOnlyMemory<byte> Payload, int QoS, ushort PacketId)
{
    /// <summary>Whether it may have been sent before.</summary>
    public bool Duplicate { get; init; }

    /// <summary>The retain flag.</summary>
    public bool Retain { get; init; }

    /// <summary>The MQTT 5 properties.</summary>
    public MqttProperties Properties { get; init; } = MqttProperties.None;

    /// <summary>Reads the packet.</summary>
    /// <exception cref="MqttProtocolException">Malformed, or a topic that cannot be published to.</exception>
    public static MqttPublish Read(MqttFrame frame, byte protocolLevel)
    {
        var qos = (frame.Flags >> 1) & 0x03;
        var duplicate = (frame.Flags & 0x08) != 0;
        if (qos == 3 || (qos == 0 && duplicate))
        {
            throw MqttProtocolException.Malformed("PUBLISH has impossible flags.");
        }

        var reader = new MqttBodyReader(frame.Body);
        var topic = reader.ReadString();
        var packetId = qos > 0 ? reader.ReadUInt16() : (ushort)0;
        if (qos > 0 && packetId == 0)
        {
            throw new MqttProtocolException("A packet id must not be 0.");
        }

        var properties = protocolLevel == 5 ? MqttProperties.Read(ref reader, MqttPropertySet.Publish) : MqttProperties.None;
        if (properties.TopicAlias is not null)
        {
            throw new MqttProtocolException(MqttReasonCode.TopicAliasInvalid, "No topic aliases are accepted.");
        }

        MqttTopic.RequireName(topic);
        return new MqttPublish(topic, reader.ReadRest(), qos, packetId)
        {
            Duplicate = duplicate,
            Retain = (frame.Flags & 0x01) != 0,
            Properties = properties,
        };
    }
}
