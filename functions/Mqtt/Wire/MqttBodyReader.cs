using System.Buffers.Binary;
using System.Text;

namespace SektorKopplung.Mqtt.Wire;

/// <summary>Reads the fields of a packet's body in order; anything that does not fit is a malformed packet.</summary>
internal ref struct MqttBodyReader(ReadOnlyMemory<byte> body)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private readonly ReadOnlyMemory<byte> _body = body;
    private int _position;

    public readonly int Remaining => _body.Length - _position;

    public readonly bool IsAtEnd => Remaining == 0;

    public byte ReadByte() => Take(1).Span[0];

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span);

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span);

    public int ReadVariableLength()
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = ReadByte();
            value |= (digit & 0x7F) << (7 * i);
            if ((digit & 0x80) == 0)
            {
                return value;
            }
        }

        throw MqttProtocolException.Malformed("A variable length has more than four bytes.");
    }

    public ReadOnlyMemory<byte> ReadBinary() => Take(ReadUInt16());

    public string ReadString()
    {
        try
        {
            var text = StrictUtf8.GetString(ReadBinary().Span);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw MqttProtocolException.Malformed("A string holds a null character.")
                : text;
        }
        catch (DecoderFallbackException)
        {
            throw MqttProtocolException.Malformed("A string is not UTF-8.");
        }
    }

    public ReadOnlyMemory<byte> ReadRest() => Take(Remaining);

    public ReadOnlyMemory<byte> Take(int length)
    {
        if (length > Remaining)
        {
            throw MqttProtocolException.Malformed("The packet ends in the middle of a field.");
        }

        var part = _body.Slice(_position, length);
        _position += length;
        return part;
    }
}
