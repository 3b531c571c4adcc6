using System.Text;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Wire;

public class MqttPublishTests
{
    [Fact]
    public void Reads_a_3_1_1_packet()
    {
        var publish = Read(0x0B, "0003 612F62 000A 6869", 4);

        Assert.Equal(("a/b", 1, 10, true, true),
            (publish.Topic, publish.QoS, publish.PacketId, publish.Duplicate, publish.Retain));
        Assert.Equal("hi", Encoding.UTF8.GetString(publish.Payload.Span));
    }

    [Fact]
    public void Reads_a_5_0_packet_and_passes_over_properties_it_does_not_use()
    {
        // Payload format, message expiry, content type, response topic, correlation data.
        var publish = Read(0x04, "0001 61 FFFF 13 0101 0200000005 03000174 08000172 09000101 31", 5);

        Assert.Equal(("a", 2, 65535, "t"), (publish.Topic, publish.QoS, publish.PacketId, publish.Properties.ContentType));
        Assert.Equal("1", Encoding.UTF8.GetString(publish.Payload.Span));
    }

    [Theory]
    [InlineData(0x06, "0001 61 0001 00", MqttReasonCode.MalformedPacket)] // QoS 3
    [InlineData(0x08, "0001 61 00", MqttReasonCode.MalformedPacket)] // duplicate of QoS 0
    [InlineData(0x02, "0001 61 0000 00", MqttReasonCode.ProtocolError)] // packet id 0
    [InlineData(0x00, "0000 00", MqttReasonCode.TopicNameInvalid)] // empty topic
    [InlineData(0x00, "0001 2B 00", MqttReasonCode.TopicNameInvalid)] // '+'
    [InlineData(0x00, "0003 612F23 00", MqttReasonCode.TopicNameInvalid)] // 'a/#'
    [InlineData(0x00, "0001 61 03 230001", MqttReasonCode.TopicAliasInvalid)] // alias 1
    [InlineData(0x00, "0001 61 03 230000", MqttReasonCode.TopicAliasInvalid)] // alias 0
    [InlineData(0x00, "0000 03 230001", MqttReasonCode.TopicAliasInvalid)] // alias instead of a topic
    [InlineData(0x00, "0001 61 02 0B01", MqttReasonCode.MalformedPacket)] // subscription id from a client
    [InlineData(0x00, "0001 61 05 1100000001", MqttReasonCode.MalformedPacket)] // no property of PUBLISH
    [InlineData(0x00, "0001 61 02 0102", MqttReasonCode.ProtocolError)] // payload format 2
    [InlineData(0x00, "0001 61 09 01", MqttReasonCode.MalformedPacket)] // properties cut
    [InlineData(0x02, "0001 61 00", MqttReasonCode.MalformedPacket)] // packet id cut
    public void Refuses_a_broken_packet_with_the_right_reason(int flags, string body, MqttReasonCode reason)
        => Assert.Equal(reason, Assert.Throws<MqttProtocolException>(() => Read(flags, body, 5)).Reason);

    private static MqttPublish Read(int flags, string body, byte level)
        => MqttPublish.Read(new MqttFrame(MqttPacketType.Publish, (byte)flags,
            Convert.FromHexString(body.Replace(" ", "", StringComparison.Ordinal))), level);
}
