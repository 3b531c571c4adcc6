using System.Text;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttMalformedPacketTests
{
    [Theory]
    [InlineData("0000", MqttReasonCode.MalformedPacket)] // type 0
    [InlineData("30FFFFFFFF01", MqttReasonCode.MalformedPacket)] // length of five bytes
    [InlineData("360400016100", MqttReasonCode.MalformedPacket)] // PUBLISH with QoS 3
    [InlineData("3004000123" + "00", MqttReasonCode.TopicNameInvalid)] // PUBLISH to '#'
    [InlineData("3007000161" + "03230001", MqttReasonCode.TopicAliasInvalid)] // PUBLISH with a topic alias
    [InlineData("30040001FF00", MqttReasonCode.MalformedPacket)] // topic is no UTF-8
    [InlineData("60020001", MqttReasonCode.MalformedPacket)] // PUBREL with wrong flags
    [InlineData("620100", MqttReasonCode.MalformedPacket)] // PUBREL without a packet id
    [InlineData("62020000", MqttReasonCode.MalformedPacket)] // PUBREL with packet id 0
    [InlineData("8206000100" + "000100", MqttReasonCode.MalformedPacket)] // SUBSCRIBE cut before its options
    [InlineData("8203000100", MqttReasonCode.ProtocolError)] // SUBSCRIBE without a filter
    [InlineData("820700010000016103", MqttReasonCode.MalformedPacket)] // SUBSCRIBE with QoS 3
    [InlineData("800700010000016100", MqttReasonCode.MalformedPacket)] // SUBSCRIBE with wrong flags
    [InlineData("C100", MqttReasonCode.MalformedPacket)] // PINGREQ with flags
    [InlineData("40020001", MqttReasonCode.ProtocolError)] // PUBACK of a message never sent
    [InlineData("2002" + "0000", MqttReasonCode.ProtocolError)] // CONNACK from a client
    [InlineData("F000", MqttReasonCode.ProtocolError)] // AUTH
    [InlineData("100F00044D5154540502000000000263" + "63", MqttReasonCode.ProtocolError)] // a second CONNECT
    [InlineData("E003" + "00017F", MqttReasonCode.MalformedPacket)] // DISCONNECT with an unknown property
    public async Task Ends_its_own_connection_with_the_reason_and_no_other(string packet, MqttReasonCode reason)
    {
        await using var listener = await TestListener.StartAsync();
        await using var good = await listener.ConnectAsync("good");
        await using var bad = await listener.ConnectAsync("bad");

        await bad.SendAsync(Packets.Publish("t", "before", 1, 9), Convert.FromHexString(packet));

        Assert.Equal("40 0009", await bad.ReadHexAsync());
        await bad.AssertDisconnectedAsync(reason);
        await good.AssertAliveAsync();
    }

    [Theory]
    [InlineData("1002" + "0000", null)] // no protocol name
    [InlineData("100D00044D515454040300000001" + "63", null)] // reserved flag, 3.1.1
    [InlineData("100E00044D51545405030000000001" + "63", "20 008100")] // reserved flag, 5.0
    [InlineData("101300044D51545405060000000001" + "6300" + "000177" + "00", "20 008100")] // will cut, 5.0
    [InlineData("101400044D51545405060000000001" + "6300" + "000123" + "0000", "20 009000")] // will to '#', 5.0
    public async Task A_broken_connect_is_told_to_5_0_only_and_closed(string packet, string? answer)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Convert.FromHexString(packet));

        if (answer is not null)
        {
            Assert.Equal(answer, await client.ReadHexAsync());
        }

        await client.AssertClosedSilentlyAsync();
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0000\u0000")]
    [InlineData("\u00C0\u0000")]
    public async Task Who_speaks_something_else_is_closed_without_an_answer(string text)
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(200),
        });
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Encoding.Latin1.GetBytes(text));

        await client.AssertClosedSilentlyAsync();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Damaged_packets_never_harm_the_server_or_another_client(int seed)
    {
        var random = new Random(seed);
        await using var listener = await TestListener.StartAsync();
        await using var good = await listener.ConnectAsync("good");
        for (var i = 0; i < 150; i++)
        {
            await using var bad = i % 2 == 0
                ? await listener.ConnectAsync("bad")
                : await WireClient.OpenAsync(listener.Port);
            await bad.SendAsync(DamagedPackets.Next(random), DamagedPackets.Next(random));
            bad.Break();
            await good.AssertAliveAsync();
        }

        Assert.Empty(listener.Warnings);
    }
}
