using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttFlowTests
{
    [Theory]
    [InlineData(1, 9, false)]
    [InlineData(1, 10, false)]
    [InlineData(1, 11, true)]
    [InlineData(2, 10, false)]
    [InlineData(2, 11, true)]
    public async Task An_mqtt_5_client_that_sends_more_than_the_receive_maximum_is_disconnected(int qos, int count, bool isTooMuch)
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { ReceiveMaximum = 10 });
        await using var client = await listener.ConnectAsync("c");
        listener.Backend.Hold();

        await client.SendAsync([.. Enumerable.Range(1, count).Select(i => Packets.Publish("t", $"{i}", qos, (ushort)i))]);
        await listener.Backend.Until(backend => backend.HeldCount == Math.Min(count, 10));
        if (isTooMuch)
        {
            listener.Backend.Release();
            await client.AssertDisconnectedAsync(MqttReasonCode.ReceiveMaximumExceeded);
            Assert.Equal(10, listener.Backend.Stored.Count);
        }
        else
        {
            await client.AssertAliveAsync();
        }
    }

    [Fact]
    public async Task A_qos_2_message_counts_until_it_is_released()
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { ReceiveMaximum = 1 });
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync(Packets.Publish("t", "1", 2, 1));
        Assert.Equal("50 0001", await client.ReadHexAsync());
        await client.SendAsync(Packets.PubRel(1));
        Assert.Equal("70 0001", await client.ReadHexAsync());
        await client.SendAsync(Packets.Publish("t", "2", 2, 2));
        Assert.Equal("50 0002", await client.ReadHexAsync());
        await client.SendAsync(Packets.Publish("t", "3", 2, 3));

        await client.AssertDisconnectedAsync(MqttReasonCode.ReceiveMaximumExceeded);
    }

    [Fact]
    public async Task A_3_1_1_client_knows_no_receive_maximum_and_is_simply_read_later()
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { ReceiveMaximum = 10 });
        await using var client = await listener.ConnectAsync("c", new Connecting { Level = 4 });
        listener.Backend.Hold();

        await client.SendAsync([.. Enumerable.Range(1, 100).Select(i => Packets.Publish("t", $"{i}", 1, (ushort)i, 4))]);
        await listener.Backend.Until(backend => backend.HeldCount >= 10);
        await using var other = await listener.ConnectAsync("other");
        await other.AssertAliveAsync();
        Assert.InRange(listener.Backend.HeldCount, 10, 11);
        listener.Backend.Release();

        for (var i = 1; i <= 100; i++)
        {
            Assert.Equal($"40 {i:X4}", await client.ReadHexAsync());
        }
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public async Task A_packet_above_the_maximum_size_is_refused(int size, bool isRefused)
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { MaximumPacketSize = 1000 });
        await using var client = await listener.ConnectAsync("c");
        var packet = Packets.Publish("t", new string('x', size - 9), 1, 1);
        Assert.Equal(size, packet.Length);

        await client.SendAsync(packet);

        if (isRefused)
        {
            await client.AssertDisconnectedAsync(MqttReasonCode.PacketTooLarge);
        }
        else
        {
            Assert.Equal("40 0001", await client.ReadHexAsync());
        }
    }

    [Fact]
    public async Task A_packet_of_the_greatest_size_goes_through_whole()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");
        var text = new string('x', new MqttListenerOptions().MaximumPacketSize - 11);

        await client.SendAsync(Packets.Publish("t", text, 1, 1));

        Assert.Equal("40 0001", await client.ReadHexAsync());
        Assert.Equal(text, listener.Backend.StoredTexts.Single());
    }

    [Fact]
    public async Task A_far_too_large_packet_is_told_although_its_sender_keeps_sending()
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { MaximumPacketSize = 1000 });
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync(Packets.Publish("t", new string('x', 300_000), 1, 1));

        await client.AssertDisconnectedAsync(MqttReasonCode.PacketTooLarge);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_silent_client_is_dropped_after_one_and_a_half_times_its_keep_alive(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", new Connecting { KeepAliveSeconds = 1, Level = level });
        var started = TimeProvider.System.GetTimestamp();

        var last = await client.TryReadAsync();

        Assert.Equal(level == 5 ? MqttReasonCode.KeepAliveTimeout : null, (MqttReasonCode?)last?.Body.Span[0]);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 1.4, 10);
    }

    [Fact]
    public async Task A_client_is_not_dropped_while_the_server_itself_does_not_read()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", new Connecting { KeepAliveSeconds = 1 });
        listener.Backend.SetFull(true);
        await client.SendAsync(Packets.Publish("t", "1", 1, 1), Packets.Publish("t", "2", 1, 2));

        // A silent client beside it measures the time: it is dropped after its keep-alive.
        await using var silent = await listener.ConnectAsync("silent", new Connecting { KeepAliveSeconds = 2 });
        await silent.AssertDisconnectedAsync(MqttReasonCode.KeepAliveTimeout);
        listener.Backend.SetFull(false);

        Assert.Equal(["40 0001", "40 0002"], [await client.ReadHexAsync(), await client.ReadHexAsync()]);
        await client.AssertAliveAsync();
    }

    [Fact]
    public async Task A_full_store_stops_the_reading_and_loses_nothing()
    {
        const int Count = 12_000;
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");
        listener.Backend.SetFull(true);
        var text = new string('x', 2000);

        // More than all buffers on the way hold: the sending itself comes to a stand.
        var sending = client.SendAsync([.. Enumerable.Range(0, Count).Select(i => Packets.Publish($"t/{i}", text))]);
        await using var other = await listener.ConnectAsync("other");
        await other.AssertAliveAsync();
        Assert.False(sending.IsCompleted);
        Assert.Empty(listener.Backend.Stored);
        listener.Backend.SetFull(false);

        await sending.Soon();
        await client.AssertAliveAsync();
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"t/{i}"), listener.Backend.Stored.Select(message => message.Topic));
    }
}
