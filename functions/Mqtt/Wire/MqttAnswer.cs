namespace SektorKopplung.Mqtt.Wire;

/// <summary>Reads packets that consist of a packet id and, in MQTT 5, a reason: PUBREL here, PUBACK in the publisher.</summary>
internal static class MqttAnswer
{
    public static (ushort PacketId, MqttReasonCode Reason) Read(MqttFrame frame, byte protocolLevel)
    {
        var reader = new MqttBodyReader(frame.Body);
        var packetId = reader.ReadUInt16();
        var reason = MqttReasonCode.Success;
        if (protocolLevel == 5 && !reader.IsAtEnd)
        {
            reason = (MqttReasonCode)reader.ReadByte();
            if (!reader.IsAtEnd)
            {
                MqttProperties.Read(ref reader, MqttPropertySet.Acknowledgement);
            }
        }

        return reader.IsAtEnd && packetId != 0
            ? (packetId, reason)
            : throw MqttProtocolException.Malformed($"{frame.Type} has no packet id or bytes left over.");
    }
}
