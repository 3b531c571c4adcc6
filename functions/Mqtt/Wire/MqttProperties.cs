namespace SektorKopplung.Mqtt.Wire;

/// <summary>The properties of an MQTT 5 packet that are used here; the others are checked and passed over.</summary>
public sealed record MqttProperties
{
    /// <summary>No properties, as in every MQTT 3.1.1 packet.</summary>
    public static MqttProperties None { get; } = new();

    /// <summary>Session expiry interval [s]; 0xFFFFFFFF means never.</summary>
    public uint? SessionExpiryInterval { get; init; }

    /// <summary>How many QoS 1 and 2 messages may be unacknowledged.</summary>
    public ushort? ReceiveMaximum { get; init; }

    /// <summary>The largest packet the sender accepts [bytes].</summary>
    public uint? MaximumPacketSize { get; init; }

    /// <summary>A number that stands for a topic; 0 and any number here is invalid, since no aliases are accepted.</summary>
    public ushort? TopicAlias { get; init; }

    /// <summary>Keep-alive the server asks for [s].</summary>
    public ushort? ServerKeepAlive { get; init; }

    /// <summary>The client id the server chose.</summary>
    public string? AssignedClientIdentifier { get; init; }

    /// <summary>What the payload is, e.g. <c>application/cloudevents+json</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The name of an extended login, which is refused.</summary>
    public string? AuthenticationMethod { get; init; }

    /// <summary>Delay of the will message [s].</summary>
    public uint? WillDelayInterval { get; init; }

    /// <summary>Names and values the publisher added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> UserProperties { get; init; } = [];

    /// <summary>Reads the properties of a packet.</summary>
    /// <param name="reader">Stands before their length.</param>
    /// <param name="allowed">Those that this packet may have, see <see cref="MqttPropertySet"/>.</param>
    internal static MqttProperties Read(ref MqttBodyReader reader, ulong allowed)
    {
        var fields = new MqttBodyReader(reader.Take(reader.ReadVariableLength()));
        var properties = None;
        var seen = new HashSet<byte>();
        var user = new List<KeyValuePair<string, string>>();
        while (!fields.IsAtEnd)
        {
            var id = fields.ReadByte();
            if (!MqttPropertySet.Contains(allowed, id))
            {
                throw MqttProtocolException.Malformed($"0x{id:X2} is no property of this packet.");
            }

            if (id == 0x26)
            {
                user.Add(new(fields.ReadString(), fields.ReadString()));
                continue;
            }

            if (!seen.Add(id))
            {
                throw new MqttProtocolException($"The property 0x{id:X2} stands twice.");
            }

            properties = properties.With(id, ref fields);
        }

        return user.Count == 0 ? properties : properties with { UserProperties = user };
    }

    private MqttProperties With(byte id, ref MqttBodyReader fields) => id switch
    {
        0x11 => this with { SessionExpiryInterval = fields.ReadUInt32() },
        0x21 => this with { ReceiveMaximum = (ushort)NotZero(fields.ReadUInt16()) },
        0x27 => this with { MaximumPacketSize = NotZero(fields.ReadUInt32()) },
        0x23 => this with { TopicAlias = fields.ReadUInt16() },
        0x13 => this with { ServerKeepAlive = fields.ReadUInt16() },
        0x12 => this with { AssignedClientIdentifier = fields.ReadString() },
        0x03 => this with { ContentType = fields.ReadString() },
        0x15 => this with { AuthenticationMethod = fields.ReadString() },
        0x18 => this with { WillDelayInterval = fields.ReadUInt32() },
        _ => PassOver(id, ref fields),
    };

    private MqttProperties PassOver(byte id, ref MqttBodyReader fields)
    {
        switch (id)
        {
            case 0x01 or 0x17 or 0x19 or 0x24 or 0x25 or 0x28 or 0x29 or 0x2A:
                RequireFlag(fields.ReadByte());
                break;
            case 0x22:
                fields.ReadUInt16();
                break;
            case 0x02:
                fields.ReadUInt32();
                break;
            case 0x0B:
                fields.ReadVariableLength();
                break;
            case 0x08 or 0x1A or 0x1C or 0x1F:
                fields.ReadString();
                break;
            case 0x09 or 0x16:
                fields.ReadBinary();
                break;
            default:
                throw MqttProtocolException.Malformed($"0x{id:X2} is no property.");
        }

        return this;
    }

    private static uint NotZero(uint value)
        => value != 0 ? value : throw new MqttProtocolException("Receive maximum and maximum packet size must not be 0.");

    private static void RequireFlag(byte value)
    {
        if (value > 1)
        {
            throw new MqttProtocolException("A property that is a switch is neither 0 nor 1.");
        }
    }
}
