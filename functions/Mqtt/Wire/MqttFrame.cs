using System.Buffers;

namespace SektorKopplung.Mqtt.Wire;

/// <summary>One control packet as it came: type, flags and body. The body is a copy and belongs to the receiver.</summary>
public readonly record struct MqttFrame(MqttPacketType Type, byte Flags, ReadOnlyMemory<byte> Body)
{
    private const int LongestLengthField = 4;

    /// <summary>Takes one whole packet off the front of a buffer.</summary>
    /// <param name="buffer">What has arrived; moved on behind the packet.</param>
    /// <param name="maximumSize">The largest packet accepted, header included [bytes].</param>
    /// <param name="frame">The packet.</param>
    /// <returns>False where the packet has not arrived as a whole.</returns>
    /// <exception cref="MqttProtocolException">The length field is malformed, or the packet is too large.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, int maximumSize, out MqttFrame frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryRead(out var header) || !TryReadLength(ref reader, out var length))
        {
            return false;
        }

        if (reader.Consumed + length > maximumSize)
        {
            throw new MqttProtocolException(
                MqttReasonCode.PacketTooLarge, $"A packet of {length} bytes is larger than {maximumSize} bytes.");
        }

        if (reader.Remaining < length)
        {
            return false;
        }

        var body = reader.UnreadSequence.Slice(0, length);
        frame = new MqttFrame((MqttPacketType)(header >> 4), (byte)(header & 0x0F), body.ToArray());
        buffer = buffer.Slice(body.End);
        return true;
    }

    /// <summary>Refuses flags that the packet type does not have (section 2.1.3).</summary>
    /// <exception cref="MqttProtocolException">The flags are wrong.</exception>
    internal void RequireFlags()
    {
        byte expected = Type switch
        {
            MqttPacketType.Publish => Flags,
            MqttPacketType.PubRel or MqttPacketType.Subscribe or MqttPacketType.Unsubscribe => 0x02,
            _ => 0,
        };
        if (Flags != expected || Type == MqttPacketType.None)
        {
            throw MqttProtocolException.Malformed($"{Type} has wrong flags.");
        }
    }

    private static bool TryReadLength(ref SequenceReader<byte> reader, out int length)
    {
        length = 0;
        for (var i = 0; i < LongestLengthField; i++)
        {
            if (!reader.TryRead(out var digit))
            {
                return false;
            }

            length |= (digit & 0x7F) << (7 * i);
            if ((digit & 0x80) == 0)
            {
                return true;
            }
        }

        throw MqttProtocolException.Malformed("The remaining length has more than four bytes.");
    }
}
