namespace SektorKopplung.Mqtt.Server;

/// <summary>What changes in a session.</summary>
public enum MqttSessionChangeKind
{
    /// <summary>It exists from now on, or its expiry changed.</summary>
    Opened,

    /// <summary>It and its packet ids are gone.</summary>
    Removed,

    /// <summary>A QoS 2 message with this packet id arrived.</summary>
    PacketReceived,

    /// <summary>The client released the packet id.</summary>
    PacketReleased,
}
