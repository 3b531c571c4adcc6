using System.Buffers;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Wire;

public class MqttCodecProperties
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_packets_are_read_or_refused_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var packet = DamagedPackets.Next(random);
            var error = Record.Exception(() => Read(packet));
            refused += error is null ? 0 : 1;
            Assert.True(error is null or MqttProtocolException, $"seed {seed}, {Convert.ToHexString(packet)}: {error}");
        }

        Assert.InRange(refused, 1_000, 19_000);
    }

    private static void Read(byte[] packet)
    {
        var buffer = new ReadOnlySequence<byte>(packet);
        while (MqttFrame.TryRead(ref buffer, 1 << 20, out var frame))
        {
            if (frame.Type == MqttPacketType.Connect)
            {
                MqttConnect.Read(frame);
            }
            else if (frame.Type == MqttPacketType.Publish)
            {
                MqttPublish.Read(frame, 5);
            }
        }
    }
}
