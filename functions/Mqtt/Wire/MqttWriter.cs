using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SektorKopplung.Mqtt.Wire;

/// <summary>Writes control packets as bytes.</summary>
public static class MqttWriter
{
    /// <summary>PUBACK, PUBREC, PUBREL, PUBCOMP: a packet id and, for MQTT 5, a reason other than success.</summary>
    public static void WriteAcknowledgement(
        IBufferWriter<byte> output, MqttPacketType type, ushort packetId, MqttReasonCode reason)
    {
        ArgumentNullException.ThrowIfNull(output);
        var hasReason = reason != MqttReasonCode.Success;
        var span = output.GetSpan(5);
        span[0] = (byte)(((byte)type << 4) | (type == MqttPacketType.PubRel ? 0x02 : 0));
        span[1] = (byte)(hasReason ? 3 : 2);
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], packetId);
        if (hasReason)
        {
            span[4] = (byte)reason;
        }

        output.Advance(hasReason ? 5 : 4);
    }

    /// <summary>A packet without a body: PINGREQ, PINGRESP, and DISCONNECT of MQTT 3.1.1.</summary>
    public static void WriteEmpty(IBufferWriter<byte> output, MqttPacketType type)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write<byte>([(byte)((byte)type << 4), 0]);
    }

    /// <summary>DISCONNECT of MQTT 5 with its reason.</summary>
    public static void WriteDisconnect(IBufferWriter<byte> output, MqttReasonCode reason)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write<byte>([(byte)MqttPacketType.Disconnect << 4, 2, (byte)reason, 0]);
    }

    /// <summary>CONNACK.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="protocolLevel">4 or 5.</param>
    /// <param name="sessionPresent">Whether a session was found.</param>
    /// <param name="code">The reason code of MQTT 5, or the return code of MQTT 3.1.1.</param>
    /// <param name="properties">MQTT 5: what the server offers.</param>
    public static void WriteConnAck(
        IBufferWriter<byte> output, byte protocolLevel, bool sessionPresent, byte code, MqttProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var body = new ArrayBufferWriter<byte>(64);
        body.Write<byte>([(byte)(sessionPresent ? 1 : 0), code]);
        if (protocolLevel == 5)
        {
            var fields = new ArrayBufferWriter<byte>(64);
            WriteServerProperties(fields, properties, code == 0);
            WriteVariableLength(body, fields.WrittenCount);
            body.Write(fields.WrittenSpan);
        }

        WriteFrame(output, (byte)MqttPacketType.ConnAck << 4, body.WrittenSpan);
    }

    /// <summary>SUBACK and UNSUBACK: one code per filter.</summary>
    public static void WriteFilterAcknowledgement(
        IBufferWriter<byte> output, MqttPacketType type, byte protocolLevel, ushort packetId, ReadOnlySpan<byte> codes)
    {
        var body = new ArrayBufferWriter<byte>(codes.Length + 3);
        WriteUInt16(body, packetId);
        if (protocolLevel == 5)
        {
            body.Write<byte>([(byte)0]);
        }

        if (protocolLevel == 5 || type == MqttPacketType.SubAck)
        {
            body.Write(codes);
        }

        WriteFrame(output, (byte)((byte)type << 4), body.WrittenSpan);
    }

    /// <summary>The size of PUBLISH as <see cref="WritePublish"/> writes it [bytes].</summary>
    internal static int SizeOf(MqttPublish publish, byte protocolLevel)
    {
        var body = BodyLength(publish, protocolLevel);
        return body + (body < 0x80 ? 2 : body < 0x4000 ? 3 : body < 0x20_0000 ? 4 : 5);
    }

    /// <summary>PUBLISH.</summary>
    public static void WritePublish(IBufferWriter<byte> output, MqttPublish publish, byte protocolLevel)
    {
        ArgumentNullException.ThrowIfNull(publish);
        ArgumentNullException.ThrowIfNull(output);
        var length = BodyLength(publish, protocolLevel);
        output.Write<byte>([(byte)(((byte)MqttPacketType.Publish << 4) | (publish.Duplicate ? 0x08 : 0) | (publish.QoS << 1))]);
        WriteVariableLength(output, length);
        WriteString(output, publish.Topic);
        if (publish.QoS > 0)
        {
            WriteUInt16(output, publish.PacketId);
        }

        if (protocolLevel == 5)
        {
            output.Write<byte>([(byte)0]);
        }

        output.Write(publish.Payload.Span);
    }

    /// <summary>CONNECT, without a will.</summary>
    public static void WriteConnect(IBufferWriter<byte> output, MqttConnect connect)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var body = new ArrayBufferWriter<byte>(128);
        WriteString(body, "MQTT");
        var flags = (connect.CleanStart ? 0x02 : 0) | (connect.UserName is null ? 0 : 0x80)
            | (connect.Password is null ? 0 : 0x40);
        body.Write<byte>([connect.ProtocolLevel, (byte)flags]);
        WriteUInt16(body, connect.KeepAliveSeconds);
        if (connect.ProtocolLevel == 5)
        {
            var fields = new ArrayBufferWriter<byte>(16);
            WriteUInt32(fields, 0x11, connect.Properties.SessionExpiryInterval);
            WriteVariableLength(body, fields.WrittenCount);
            body.Write(fields.WrittenSpan);
        }

        WriteString(body, connect.ClientId);
        if (connect.UserName is { } user)
        {
            WriteString(body, user);
        }

        if (connect.Password is { } password)
        {
            WriteUInt16(body, (ushort)password.Length);
            body.Write(password.Span);
        }

        WriteFrame(output, (byte)MqttPacketType.Connect << 4, body.WrittenSpan);
    }

    private static int BodyLength(MqttPublish publish, byte protocolLevel)
        => 2 + Encoding.UTF8.GetByteCount(publish.Topic) + (publish.QoS > 0 ? 2 : 0) + (protocolLevel == 5 ? 1 : 0)
            + publish.Payload.Length;

    private static void WriteServerProperties(ArrayBufferWriter<byte> fields, MqttProperties properties, bool isAccepted)
    {
        WriteUInt32(fields, 0x11, properties.SessionExpiryInterval);
        WriteUInt16(fields, 0x21, properties.ReceiveMaximum);
        WriteUInt32(fields, 0x27, properties.MaximumPacketSize);
        WriteUInt16(fields, 0x13, properties.ServerKeepAlive);
        if (properties.AssignedClientIdentifier is { } assigned)
        {
            fields.Write<byte>([(byte)0x12]);
            WriteString(fields, assigned);
        }

        if (isAccepted)
        {
            // Retain is accepted; wildcards, subscription identifiers and shared subscriptions are not there.
            fields.Write<byte>([0x25, 1, 0x28, 0, 0x29, 0, 0x2A, 0]);
        }
    }

    private static void WriteFrame(IBufferWriter<byte> output, byte header, ReadOnlySpan<byte> body)
    {
        output.Write<byte>([header]);
        WriteVariableLength(output, body.Length);
        output.Write(body);
    }

    private static void WriteUInt32(ArrayBufferWriter<byte> output, byte id, uint? value)
    {
        if (value is { } number)
        {
            var span = output.GetSpan(5);
            span[0] = id;
            BinaryPrimitives.WriteUInt32BigEndian(span[1..], number);
            output.Advance(5);
        }
    }

    private static void WriteUInt16(ArrayBufferWriter<byte> output, byte id, ushort? value)
    {
        if (value is { } number)
        {
            output.Write<byte>([id]);
            WriteUInt16(output, number);
        }
    }

    private static void WriteUInt16(IBufferWriter<byte> output, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(output.GetSpan(2), value);
        output.Advance(2);
    }

    private static void WriteString(IBufferWriter<byte> output, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteUInt16(output, checked((ushort)length));
        Encoding.UTF8.GetBytes(text, output.GetSpan(length));
        output.Advance(length);
    }

    private static void WriteVariableLength(IBufferWriter<byte> output, int value)
    {
        do
        {
            var digit = (byte)(value & 0x7F);
            value >>= 7;
            output.Write<byte>([(byte)(value > 0 ? digit | 0x80 : digit)]);
        }
        while (value > 0);
    }
}
