using System.Text;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttSubscribeTests
{
    private const string Command = "sk/v1/monitor/resend";

    private static readonly MqttListenerOptions WithCommand = new() { CommandTopics = [Command] };

    [Theory]
    [InlineData(4, "#", "90 000780")]
    [InlineData(4, Command, "90 000780")]
    [InlineData(5, "sk/v1/#", "90 00070087")]
    [InlineData(5, Command, "90 00070087")]
    [InlineData(5, "$share/g/" + Command, "90 00070087")]
    public async Task Nothing_is_granted_by_default(byte level, string filter, string answer)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", new Connecting { Level = level });

        await client.SendAsync(Packets.Subscribe(7, filter, level));

        Assert.Equal(answer, await client.ReadHexAsync());
        await client.AssertAliveAsync();
    }

    [Theory]
    [InlineData(4, "90 000700")]
    [InlineData(5, "90 00070000")]
    public async Task A_configured_command_topic_is_granted_with_qos_0_and_delivers(byte level, string answer)
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);
        await using var client = await listener.ConnectAsync("c", new Connecting { Level = level });
        await using var other = await listener.ConnectAsync("other");
        await client.SendAsync(Packets.Subscribe(7, Command, level));
        Assert.Equal(answer, await client.ReadHexAsync());

        await listener.Handler.SendCommandAsync(Command, "now"u8.ToArray(), CancellationToken.None);

        var arrived = MqttPublish.Read(await client.ReadAsync(), level);
        Assert.Equal((Command, "now", 0), (arrived.Topic, Encoding.UTF8.GetString(arrived.Payload.Span), arrived.QoS));
        await other.AssertAliveAsync();
    }

    [Fact]
    public async Task Each_filter_has_its_own_answer()
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync(Packets.Frame(0x82, [0, 7, 0, .. Packets.Text("sk/#"), 1, .. Packets.Text(Command), 2]));

        Assert.Equal("90 0007008700", await client.ReadHexAsync());
    }

    [Fact]
    public async Task After_unsubscribing_nothing_comes()
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);
        await using var client = await listener.ConnectAsync("c");
        await client.SendAsync(Packets.Subscribe(7, Command), Packets.Unsubscribe(8, Command), Packets.Unsubscribe(9, Command));
        Assert.Equal("90 00070000", await client.ReadHexAsync());
        Assert.Equal("B0 00080000", await client.ReadHexAsync());
        Assert.Equal("B0 00090011", await client.ReadHexAsync());

        await listener.Handler.SendCommandAsync(Command, "now"u8.ToArray(), CancellationToken.None);

        await client.AssertAliveAsync();
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(27, false)]
    public async Task A_command_larger_than_the_client_takes_is_not_sent(uint maximum, bool isSent)
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);
        await using var client = await WireClient.OpenAsync(listener.Port);
        await client.ConnectAsync("c", new Connecting { MoreProperties = Packets.Long(0x27, maximum) });
        await client.SendAsync(Packets.Subscribe(7, Command));
        await client.ReadAsync();

        await listener.Handler.SendCommandAsync(Command, "now"u8.ToArray(), CancellationToken.None);
        await client.SendAsync(Packets.Ping);

        Assert.Equal(isSent ? MqttPacketType.Publish : MqttPacketType.PingResp, (await client.ReadAsync()).Type);
    }

    [Fact]
    public async Task Only_configured_topics_can_be_sent_to()
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);

        await Assert.ThrowsAsync<ArgumentException>(
            () => listener.Handler.SendCommandAsync("plant/valve", "1"u8.ToArray(), CancellationToken.None));
    }

    [Fact]
    public async Task What_a_client_publishes_to_a_command_topic_reaches_no_other_client()
    {
        await using var listener = await TestListener.StartAsync(options: WithCommand);
        await using var listening = await listener.ConnectAsync("listening");
        await listening.SendAsync(Packets.Subscribe(7, Command));
        await listening.ReadAsync();
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync(Packets.Publish(Command, "1", 1, 1));

        Assert.Equal("40 0001", await client.ReadHexAsync());
        await listening.AssertAliveAsync();
    }

    [Fact]
    public async Task A_retained_message_is_taken_like_any_other()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync(Packets.Frame(0x33, [.. Packets.Text("t"), 0, 1, 0, (byte)'1']));

        Assert.Equal("40 0001", await client.ReadHexAsync());
        Assert.Equal(["1"], listener.Backend.StoredTexts);
    }
}
