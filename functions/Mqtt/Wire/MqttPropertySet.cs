namespace SektorKopplung.Mqtt.Wire;

/// <summary>Which properties a packet may have (section 2.2.2.2), as bits at the places of their numbers.</summary>
internal static class MqttPropertySet
{
    public static readonly ulong Connect = Of(0x11, 0x15, 0x16, 0x17, 0x19, 0x21, 0x22, 0x26, 0x27);

    public static readonly ulong Will = Of(0x01, 0x02, 0x03, 0x08, 0x09, 0x18, 0x26);

    public static readonly ulong ConnAck = Of(
        0x11, 0x12, 0x13, 0x15, 0x16, 0x1A, 0x1C, 0x1F, 0x21, 0x22, 0x24, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A);

    /// <summary>Without the subscription identifier: only servers send that.</summary>
    public static readonly ulong Publish = Of(0x01, 0x02, 0x03, 0x08, 0x09, 0x23, 0x26);

    public static readonly ulong Acknowledgement = Of(0x1F, 0x26);

    public static readonly ulong Subscribe = Of(0x0B, 0x26);

    public static readonly ulong Unsubscribe = Of(0x26);

    public static readonly ulong Disconnect = Of(0x11, 0x1C, 0x1F, 0x26);

    public static bool Contains(ulong set, byte id) => id < 64 && (set & (1UL << id)) != 0;

    private static ulong Of(params ReadOnlySpan<byte> ids)
    {
        var set = 0UL;
        foreach (var id in ids)
        {
            set |= 1UL << id;
        }

        return set;
    }
}
