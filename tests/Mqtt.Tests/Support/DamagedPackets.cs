namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>Good packets with some bytes changed, cut out or put in.</summary>
internal static class DamagedPackets
{
    private static readonly byte[][] Good =
    [
        Packets.Connect("client", new Connecting
        {
            Expiry = 60, User = "u", Password = "p", WillTopic = "w", WillText = "gone", WillDelay = 3,
            MoreProperties = [0x21, 0, 9, 0x26, 0, 1, 65, 0, 1, 66],
        }),
        Packets.Connect("client", new Connecting { Level = 4, WillTopic = "w" }),
        Packets.Publish("sk/v1/a/b", "{\"v\":1}", 1, 7),
        Packets.Publish("sk/v1/a/b", "{\"v\":1}", 2, 8, properties: [0x01, 1, 0x03, 0, 1, 65, 0x26, 0, 1, 65, 0, 1, 66]),
        Packets.Publish("sk/v1/a/b", "", 0),
        Packets.PubRel(8),
        Packets.Subscribe(3, "sk/v1/monitor/x"),
        Packets.Unsubscribe(3, "sk/v1/monitor/x"),
        Packets.Ping,
        [0xE0, 7, 0, 5, 0x11, 0, 0, 0, 9],
    ];

    public static byte[] Next(Random random)
    {
        List<byte> packet = [.. Good[random.Next(Good.Length)]];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next(packet.Count);
            switch (random.Next(4))
            {
                case 0:
                    packet[place] = (byte)random.Next(256);
                    break;
                case 1:
                    packet[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    packet.Insert(place, (byte)random.Next(256));
                    break;
                default:
                    packet.RemoveRange(place, random.Next(0, Math.Max(1, Math.Min(4, packet.Count - place - 1))));
                    break;
            }
        }

        return [.. packet];
    }
}
