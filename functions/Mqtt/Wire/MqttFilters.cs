namespace SektorKopplung.Mqtt.Wire;

/// <summary>Reads SUBSCRIBE and UNSUBSCRIBE packets.</summary>
internal static class MqttFilters
{
    public static (ushort PacketId, IReadOnlyList<string> Filters) Read(MqttFrame frame, byte protocolLevel)
    {
        if (frame.Flags != 0x02)
        {
            throw MqttProtocolException.Malformed($"{frame.Type} has wrong flags.");
        }

        var reader = new MqttBodyReader(frame.Body);
        var packetId = reader.ReadUInt16();
        if (protocolLevel == 5)
        {
            MqttProperties.Read(ref reader);
        }

        List<string> filters = [];
        while (!reader.IsAtEnd)
        {
            filters.Add(reader.ReadString());
            if (frame.Type == MqttPacketType.Subscribe)
            {
                reader.ReadByte();
            }
        }

        return filters.Count > 0 && packetId != 0
            ? (packetId, filters)
            : throw new MqttProtocolException($"{frame.Type} without a filter or packet id.");
    }
}
