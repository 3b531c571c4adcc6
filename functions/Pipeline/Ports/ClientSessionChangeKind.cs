namespace SektorKopplung.Pipeline.Ports;

/// <summary>What changes in an MQTT session.</summary>
public enum ClientSessionChangeKind
{
    /// <summary>The session exists from now on, or its expiry changed.</summary>
    Opened,

    /// <summary>The session and its packet ids are gone.</summary>
    Removed,

    /// <summary>A QoS 2 message with this packet id is stored.</summary>
    PacketReceived,

    /// <summary>The packet id was released by the publisher and may be used again.</summary>
    PacketReleased,
}
