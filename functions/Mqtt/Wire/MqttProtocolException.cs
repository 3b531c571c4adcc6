namespace SektorKopplung.Mqtt.Wire;

/// <summary>The peer broke the protocol: the connection ends with this reason code, no other connection suffers.</summary>
public sealed class MqttProtocolException : Exception
{
    public MqttProtocolException()
        : this(MqttReasonCode.ProtocolError, "The peer broke the protocol.")
    {
    }

    public MqttProtocolException(string message)
        : this(MqttReasonCode.ProtocolError, message)
    {
    }

    public MqttProtocolException(string message, Exception innerException)
        : base(message, innerException) => Reason = MqttReasonCode.ProtocolError;

    public MqttProtocolException(MqttReasonCode reason, string message)
        : base(message) => Reason = reason;

    /// <summary>What an MQTT 5 peer is told.</summary>
    public MqttReasonCode Reason { get; }

    internal static MqttProtocolException Malformed(string message) => new(MqttReasonCode.MalformedPacket, message);
}
