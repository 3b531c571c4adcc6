using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttWillTests
{
    private static readonly Connecting WithWill = new() { WillTopic = "gateway/state", WillText = "gone", Expiry = 3600, CleanStart = false };

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_will_of_a_client_that_vanishes_is_delivered(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill with { Level = level });

        client.Break();
        await listener.Backend.Until(backend => backend.Stored.Count == 1);

        var will = Assert.Single(listener.Backend.Stored);
        Assert.Equal(("gateway/state", true, 1, "c"), (will.Topic, will.IsWill, will.QoS, will.ClientId));
        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_proper_goodbye_takes_the_will_back()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill);

        await client.SendAsync(Packets.Disconnect);
        await client.AssertClosedSilentlyAsync();

        Assert.Empty(listener.Backend.Stored);
    }

    [Fact]
    public async Task A_goodbye_may_ask_for_the_will()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill);

        await client.SendAsync([0xE0, 1, 4]);
        await client.AssertClosedSilentlyAsync();

        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_client_that_breaks_the_protocol_leaves_its_will()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill);

        await client.SendAsync([0x36, 0]);
        await client.AssertDisconnectedAsync(MqttReasonCode.MalformedPacket);

        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_take_over_delivers_the_will_of_the_connection_before()
    {
        await using var listener = await TestListener.StartAsync();
        await using var old = await listener.ConnectAsync("c", WithWill);

        await using var young = await listener.ConnectAsync("c", WithWill);

        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_delayed_will_is_taken_back_by_a_client_that_returns_in_time()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill with { WillDelay = 3600 });
        client.Break();

        await using var again = await listener.ConnectAsync("c", WithWill);
        await again.SendAsync(Packets.Disconnect);
        await again.AssertClosedSilentlyAsync();

        Assert.Empty(listener.Backend.Stored);
    }

    [Fact]
    public async Task A_delayed_will_is_delivered_when_its_session_is_thrown_away()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill with { WillDelay = 3600 });
        client.Break();

        await using var again = await listener.ConnectAsync("c");

        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Theory]
    [InlineData(1u, 3600u)]
    [InlineData(3600u, 1u)]
    public async Task A_delayed_will_is_delivered_after_its_delay_or_at_the_end_of_the_session(uint delay, uint expiry)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill with { WillDelay = delay, Expiry = expiry });

        client.Break();
        await listener.Backend.Until(backend => backend.Stored.Count == 1);

        Assert.Equal(["gone"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_stop_of_the_server_is_announced_and_no_clients_fault()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", WithWill);
        await client.SendAsync(Packets.Publish("t", "1", 1, 1));
        Assert.Equal("40 0001", await client.ReadHexAsync());

        var stopping = listener.StopAsync();

        await client.AssertDisconnectedAsync(MqttReasonCode.ServerShuttingDown);
        await client.DisposeAsync();
        await stopping;
        Assert.Equal(["1"], listener.Backend.StoredTexts);
        Assert.NotNull(listener.Backend.SessionOf("c")!.ExpiresAt);
    }
}
