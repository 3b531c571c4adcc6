namespace SektorKopplung.Mqtt.Server;

/// <summary>What became of a message once it is durable.</summary>
public enum MqttVerdict
{
    /// <summary>It is kept, as readings or as a dead letter: a positive acknowledgement.</summary>
    Kept,

    /// <summary>
    /// The topic is not for this client. MQTT 5 is told "not authorized"; MQTT 3.1.1 has no negative acknowledgement and
    /// gets a positive one, since the message is kept as a dead letter.
    /// </summary>
    Forbidden,
}
