namespace SektorKopplung.Mqtt.Wire;

/// <summary>Reads SUBSCRIBE and UNSUBSCRIBE packets.</summary>
internal static class MqttFilters
{
    public static (ushort PacketId, IReadOnlyList<string> Filters) Read(MqttFrame frame, byte protocolLevel)
    {
        var isSubscribe = frame.Type == MqttPacketType.Subscribe;
        var reader = new MqttBodyReader(frame.Body);
        var packetId = reader.ReadUInt16();
        if (protocolLevel == 5)
        {
            MqttProperties.Read(ref reader, isSubscribe ? MqttPropertySet.Subscribe : MqttPropertySet.Unsubscribe);
        }

        List<string> filters = [];
        while (!reader.IsAtEnd)
        {
            filters.Add(reader.ReadString());
            if (isSubscribe)
            {
                RequireOptions(reader.ReadByte(), protocolLevel);
            }
        }

        return filters.Count > 0 && packetId != 0
            ? (packetId, filters)
            : throw new MqttProtocolException($"{frame.Type} without a filter or packet id.");
    }

    private static void RequireOptions(byte options, byte protocolLevel)
    {
        var reserved = protocolLevel == 5 ? 0xC0 : 0xFC;
        if ((options & 0x03) == 3 || (options & reserved) != 0)
        {
            throw MqttProtocolException.Malformed("SUBSCRIBE has impossible options.");
        }
    }
}
