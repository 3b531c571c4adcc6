using System.Text;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Wire;

public class MqttConnectTests
{
    [Fact]
    public void Reads_every_field_of_a_3_1_1_packet()
    {
        // Flags 0xF6: user, password, will retained with QoS 2, clean session; keep-alive 60 s.
        var connect = Read("0004 4D515454 04 F6 003C 0002 6331 0001 77 0003 627965 0001 75 0002 7077");

        Assert.Equal((4, "c1", true, 60), (connect.ProtocolLevel, connect.ClientId, connect.CleanStart, connect.KeepAliveSeconds));
        Assert.Equal(("u", "pw"), (connect.UserName, Encoding.UTF8.GetString(connect.Password!.Value.Span)));
        Assert.Equal(("w", 2, true), (connect.Will!.Topic, connect.Will.QoS, connect.Will.Retain));
        Assert.Equal("bye", Encoding.UTF8.GetString(connect.Will.Payload.Span));
    }

    [Fact]
    public void Reads_the_properties_of_a_5_0_packet_and_of_its_will()
    {
        // Expiry 3600 s, receive maximum 10, maximum packet size 1000, user property a=b; will delay 5 s.
        var connect = Read("0004 4D515454 05 04 0000 14 1100000E10 21000A 27000003E8 26000161000162 0001 63 05 1800000005 0001 77 0000");

        Assert.Equal((3600u, (ushort)10, 1000u), (connect.Properties.SessionExpiryInterval!.Value,
            connect.Properties.ReceiveMaximum!.Value, connect.Properties.MaximumPacketSize!.Value));
        Assert.Equal([new("a", "b")], connect.Properties.UserProperties);
        Assert.Equal(5u, connect.Will!.Properties.WillDelayInterval);
        Assert.Null(connect.UserName);
        Assert.Null(connect.Password);
    }

    [Theory]
    [InlineData("0004 4D515454 03 02 0000 0001 63", MqttReasonCode.UnsupportedProtocolVersion)]
    [InlineData("0004 4D515454 06 02 0000 0001 63", MqttReasonCode.UnsupportedProtocolVersion)]
    [InlineData("0004 4D515454 84 02 0000 0001 63", MqttReasonCode.UnsupportedProtocolVersion)]
    [InlineData("0006 4D5149736470 03 02 0000 0001 63", MqttReasonCode.UnsupportedProtocolVersion)]
    [InlineData("0004 4D515454 04 03 0000 0001 63", MqttReasonCode.MalformedPacket)] // reserved flag
    [InlineData("0004 4D515454 04 42 0000 0001 63 0001 70", MqttReasonCode.MalformedPacket)] // password without user
    [InlineData("0004 4D515454 04 12 0000 0001 63", MqttReasonCode.MalformedPacket)] // will QoS without will
    [InlineData("0004 4D515454 04 1E 0000 0001 63 0001 77 0000", MqttReasonCode.MalformedPacket)] // will QoS 3
    [InlineData("0004 4D515454 04 06 0000 0001 63 0001 23 0000", MqttReasonCode.TopicNameInvalid)] // will to '#'
    [InlineData("0004 4D515454 04 02 0000 0002 63", MqttReasonCode.MalformedPacket)] // cut
    [InlineData("0004 4D515454 04 02 0000 0001 63 00", MqttReasonCode.MalformedPacket)] // left over
    [InlineData("0004 4D515454 04 02 0000 0001 00", MqttReasonCode.MalformedPacket)] // null character
    [InlineData("0004 4D515454 04 02 0000 0001 FF", MqttReasonCode.MalformedPacket)] // no UTF-8
    [InlineData("0004 4D515454 04 02 0000 0003 EDA080", MqttReasonCode.MalformedPacket)] // surrogate
    [InlineData("0004 4D515454 05 02 0000 03 210000 0001 63", MqttReasonCode.ProtocolError)] // receive maximum 0
    [InlineData("0004 4D515454 05 02 0000 05 2700000000 0001 63", MqttReasonCode.ProtocolError)] // packet size 0
    [InlineData("0004 4D515454 05 02 0000 06 210001 210001 0001 63", MqttReasonCode.ProtocolError)] // twice
    [InlineData("0004 4D515454 05 02 0000 02 1902 0001 63", MqttReasonCode.ProtocolError)] // switch is 2
    [InlineData("0004 4D515454 05 02 0000 03 230001 0001 63", MqttReasonCode.MalformedPacket)] // no property of CONNECT
    [InlineData("0004 4D515454 05 02 0000 02 7F00 0001 63", MqttReasonCode.MalformedPacket)] // no property at all
    [InlineData("0004 4D515454 05 02 0000 80808080", MqttReasonCode.MalformedPacket)] // endless length
    public void Refuses_a_broken_packet_with_the_right_reason(string body, MqttReasonCode reason)
        => Assert.Equal(reason, Assert.Throws<MqttProtocolException>(() => Read(body)).Reason);

    [Fact]
    public void A_password_without_a_user_name_is_allowed_in_5_0()
        => Assert.Equal("p", Encoding.UTF8.GetString(
            Read("0004 4D515454 05 42 0000 00 0001 63 0001 70").Password!.Value.Span));

    [Fact]
    public void Flags_in_the_header_are_malformed()
        => Assert.Equal(MqttReasonCode.MalformedPacket, Assert.Throws<MqttProtocolException>(() => MqttConnect.Read(
            new MqttFrame(MqttPacketType.Connect, 1, Hex("0004 4D515454 04 02 0000 0001 63")))).Reason);

    private static MqttConnect Read(string body) => MqttConnect.Read(new MqttFrame(MqttPacketType.Connect, 0, Hex(body)));

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));
}
