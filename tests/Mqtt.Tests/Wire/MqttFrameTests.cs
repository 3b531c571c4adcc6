using System.Buffers;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Wire;

public class MqttFrameTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 2)]
    [InlineData(16_383, 2)]
    [InlineData(16_384, 3)]
    [InlineData(2_097_151, 3)]
    [InlineData(2_097_152, 4)]
    public void Takes_a_packet_whose_length_field_has_one_to_four_bytes(int length, int lengthField)
    {
        var packet = Packets.Frame(0x30, new byte[length]);
        var buffer = new ReadOnlySequence<byte>([.. packet, 0xC0]);

        Assert.True(MqttFrame.TryRead(ref buffer, int.MaxValue, out var frame));

        Assert.Equal(1 + lengthField + length, packet.Length);
        Assert.Equal((MqttPacketType.Publish, length), (frame.Type, frame.Body.Length));
        Assert.Equal([0xC0], buffer.ToArray());
    }

    [Fact]
    public void Waits_for_the_rest_wherever_a_packet_is_cut()
    {
        var packet = Packets.Publish("sk/v1/a/b", new string('x', 200), 1, 7);

        Assert.All(Enumerable.Range(0, packet.Length), length =>
        {
            var buffer = new ReadOnlySequence<byte>(packet, 0, length);
            Assert.False(MqttFrame.TryRead(ref buffer, int.MaxValue, out _));
            Assert.Equal(length, buffer.Length);
        });
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Refuses_a_packet_above_the_maximum_before_its_body_has_arrived(int size, bool isRefused)
    {
        var buffer = new ReadOnlySequence<byte>(Packets.Frame(0x30, new byte[size - 2]), 0, 2);

        var error = Record.Exception(() => MqttFrame.TryRead(ref buffer, 100, out _)) as MqttProtocolException;

        Assert.Equal(isRefused ? MqttReasonCode.PacketTooLarge : null, error?.Reason);
    }

    [Fact]
    public void A_length_field_of_five_bytes_is_malformed()
    {
        var buffer = new ReadOnlySequence<byte>([0x30, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]);

        var error = Assert.Throws<MqttProtocolException>(() => MqttFrame.TryRead(ref buffer, int.MaxValue, out _));

        Assert.Equal(MqttReasonCode.MalformedPacket, error.Reason);
    }
}
