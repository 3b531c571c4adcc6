using System.Text;

namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>Packets as a client sends them, written from the standard and apart from the code under test.</summary>
internal static class Packets
{
    public static readonly byte[] Ping = [0xC0, 0];

    public static readonly byte[] Disconnect = [0xE0, 0];

    public static byte[] Connect(string clientId, Connecting? connecting = null)
    {
        var how = connecting ?? new();
        var will = how.WillTopic is null ? 0 : 0x04 | (how.WillQoS << 3);
        var flags = (how.CleanStart ? 0x02 : 0) | will | (how.User is null ? 0 : 0x80) | (how.Password is null ? 0 : 0x40);
        return Frame(0x10, [
            .. Text("MQTT"), how.Level, (byte)flags, .. Number(how.KeepAliveSeconds),
            .. how.Level == 5 ? Properties([.. Long(0x11, how.Expiry), .. how.MoreProperties]) : [],
            .. Text(clientId),
            .. how.WillTopic is null || how.Level < 5 ? [] : Properties(Long(0x18, how.WillDelay)),
            .. how.WillTopic is null ? [] : (byte[])[.. Text(how.WillTopic), .. Text(how.WillText)],
            .. how.User is null ? [] : Text(how.User),
            .. how.Password is null ? [] : Text(how.Password)]);
    }

    public static byte[] Publish(
        string topic, string text, int qos = 0, ushort id = 0, byte level = 5, bool isDuplicate = false, byte[]? properties = null)
        => Frame((byte)(0x30 | (qos << 1) | (isDuplicate ? 0x08 : 0)), [
            .. Text(topic), .. qos > 0 ? Number(id) : [],
            .. level == 5 ? Properties(properties ?? []) : [],
            .. Encoding.UTF8.GetBytes(text)]);

    public static byte[] PubRel(ushort id) => Frame(0x62, Number(id));

    public static byte[] Subscribe(ushort id, string filter, byte level = 5)
        => Frame(0x82, [.. Number(id), .. level == 5 ? Properties([]) : [], .. Text(filter), 1]);

    public static byte[] Unsubscribe(ushort id, string filter, byte level = 5)
        => Frame(0xA2, [.. Number(id), .. level == 5 ? Properties([]) : [], .. Text(filter)]);

    public static byte[] Frame(byte header, byte[] body) => [header, .. Length(body.Length), .. body];

    public static byte[] Properties(byte[] fields) => [.. Length(fields.Length), .. fields];

    public static byte[] Long(byte id, uint? value)
        => value is { } number
            ? [id, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]
            : [];

    public static byte[] Text(string text) => [.. Number((ushort)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    public static byte[] Number(ushort number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Length(int length)
        => length < 0x80
            ? [(byte)length]
            : [(byte)((length & 0x7F) | 0x80), .. Length(length >> 7)];
}
