using System.Buffers;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Wire;

public class MqttWriterTests
{
    [Theory]
    [InlineData(MqttPacketType.PubAck, MqttReasonCode.Success, "40020102")]
    [InlineData(MqttPacketType.PubRec, MqttReasonCode.NotAuthorized, "5003010287")]
    [InlineData(MqttPacketType.PubRel, MqttReasonCode.Success, "62020102")]
    [InlineData(MqttPacketType.PubComp, MqttReasonCode.PacketIdentifierNotFound, "7003010292")]
    public void Writes_acknowledgements(MqttPacketType type, MqttReasonCode reason, string expected)
        => Assert.Equal(expected, Written(output => MqttWriter.WriteAcknowledgement(output, type, 0x0102, reason)));

    [Fact]
    public void Writes_a_connack_of_3_1_1() => Assert.Equal("20020100",
        Written(output => MqttWriter.WriteConnAck(output, 4, true, 0, new MqttProperties { ReceiveMaximum = 9 })));

    [Fact]
    public void Writes_a_connack_of_5_0_with_what_the_server_offers()
    {
        var offer = new MqttProperties
        {
            SessionExpiryInterval = 60,
            ReceiveMaximum = 10,
            MaximumPacketSize = 1000,
            AssignedClientIdentifier = "c",
        };

        // Retain 1, wildcards 0, subscription ids 0, shared subscriptions 0; no topic alias maximum, which means 0.
        Assert.Equal("201C000019" + "110000003C" + "21000A" + "27000003E8" + "12000163" + "2501280029002A00",
            Written(output => MqttWriter.WriteConnAck(output, 5, false, 0, offer)));
    }

    [Fact]
    public void A_refusal_offers_nothing() => Assert.Equal("2003008600",
        Written(output => MqttWriter.WriteConnAck(output, 5, false, 0x86, MqttProperties.None)));

    [Theory]
    [InlineData(4, MqttPacketType.SubAck, "9003000180")]
    [InlineData(5, MqttPacketType.SubAck, "900400010080")]
    [InlineData(4, MqttPacketType.UnsubAck, "B0020001")]
    [InlineData(5, MqttPacketType.UnsubAck, "B00400010080")]
    public void Writes_the_answer_to_filters(byte level, MqttPacketType type, string expected)
        => Assert.Equal(expected, Written(output => MqttWriter.WriteFilterAcknowledgement(output, type, level, 1, [0x80])));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 5)]
    [InlineData(2, 4)]
    public void What_it_publishes_is_read_back(int qos, byte level)
    {
        var sent = new MqttPublish("sk/v1/ä/b", new byte[20_000], qos, (ushort)(qos > 0 ? 513 : 0)) { Duplicate = qos > 0 };
        var buffer = new ArrayBufferWriter<byte>();

        MqttWriter.WritePublish(buffer, sent, level);

        var arrived = new ReadOnlySequence<byte>(buffer.WrittenMemory);
        Assert.True(MqttFrame.TryRead(ref arrived, int.MaxValue, out var frame));
        var read = MqttPublish.Read(frame, level);
        Assert.Equal((sent.Topic, sent.QoS, sent.PacketId, sent.Duplicate, sent.Payload.Length, 0L),
            (read.Topic, read.QoS, read.PacketId, read.Duplicate, read.Payload.Length, arrived.Length));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void What_it_sends_to_connect_is_read_back(byte level)
    {
        var sent = new MqttConnect
        {
            ProtocolLevel = level,
            ClientId = "simulator",
            CleanStart = true,
            KeepAliveSeconds = 60,
            UserName = "stadt",
            Password = new byte[] { 1, 2, 3 },
            Properties = new MqttProperties { SessionExpiryInterval = 7 },
        };
        var buffer = new ArrayBufferWriter<byte>();

        MqttWriter.WriteConnect(buffer, sent);

        var arrived = new ReadOnlySequence<byte>(buffer.WrittenMemory);
        Assert.True(MqttFrame.TryRead(ref arrived, int.MaxValue, out var frame));
        var read = MqttConnect.Read(frame);
        Assert.Equal((sent.ClientId, true, 60, "stadt"),
            (read.ClientId, read.CleanStart, read.KeepAliveSeconds, read.UserName));
        Assert.Equal([1, 2, 3], read.Password!.Value.ToArray());
        Assert.Equal(level == 5 ? 7u : null, read.Properties.SessionExpiryInterval);
    }

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Convert.ToHexString(buffer.WrittenSpan);
    }
}
