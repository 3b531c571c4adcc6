using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttAcknowledgementTests
{
    [Fact]
    public async Task Nothing_is_acknowledged_before_its_commit()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");
        listener.Backend.Hold();
        await client.SendAsync(Packets.Publish("t", "1", 1, 11), Packets.Publish("t", "2", 2, 12));
        await listener.Backend.Until(backend => backend.HeldCount == 2);

        await client.AssertAliveAsync();
        listener.Backend.Release();

        Assert.Equal("40 000B", await client.ReadHexAsync());
        Assert.Equal("50 000C", await client.ReadHexAsync());
    }

    [Fact]
    public async Task Acknowledgements_keep_the_order_of_the_messages_whatever_is_stored_first()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");
        listener.Backend.Hold();
        await client.SendAsync(
            Packets.Publish("t", "1", 1, 1), Packets.Publish("t", "2", 1, 2), Packets.Publish("t", "3", 2, 3));
        await listener.Backend.Until(backend => backend.HeldCount == 3);

        listener.Backend.Release(2, 1);
        await client.AssertAliveAsync();
        listener.Backend.Release();

        Assert.Equal(["40 0001", "40 0002", "50 0003"],
            [await client.ReadHexAsync(), await client.ReadHexAsync(), await client.ReadHexAsync()]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Many_messages_of_one_client_wait_for_the_same_commit(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", new Connecting { Level = level });
        listener.Backend.Hold();
        await client.SendAsync([.. Enumerable.Range(1, 1000).Select(i => Packets.Publish("t", $"{i}", 1, (ushort)i, level))]);

        await listener.Backend.Until(backend => backend.HeldCount == 1000);
        listener.Backend.Release();

        for (var i = 1; i <= 1000; i++)
        {
            Assert.Equal($"40 {i:X4}", await client.ReadHexAsync());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_store_fault_closes_the_connection_and_is_never_a_negative_acknowledgement(int qos)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", new Connecting { Expiry = 60 });
        listener.Backend.Hold();
        await client.SendAsync(Packets.Publish("t", "1", 1, 1), Packets.Publish("t", "2", qos, 2), Packets.Publish("t", "3", qos, 3));
        await listener.Backend.Until(backend => backend.HeldCount == 3);
        listener.Backend.Release(0);

        Assert.Equal("40 0001", await client.ReadHexAsync());
        listener.Backend.FailHeld();

        var last = await client.ReadAsync();
        Assert.Equal((MqttPacketType.Disconnect, MqttReasonCode.ServerBusy), (last.Type, (MqttReasonCode)last.Body.Span[0]));
        Assert.Empty(listener.Backend.SessionOf("c")!.PacketIds);
        Assert.Contains(listener.Warnings, line => line.Contains("without an acknowledgement", StringComparison.Ordinal));

        await using var again = await WireClient.OpenAsync(listener.Port);
        Assert.True(await again.ConnectAsync("c", new Connecting { Expiry = 60, CleanStart = false }));
        await again.SendAsync(Packets.Publish("t", "2", qos, 2, isDuplicate: true));
        Assert.Equal($"{(qos == 1 ? "40" : "50")} 0002", await again.ReadHexAsync());
        Assert.Equal(["1", "2"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_backend_that_takes_nothing_more_closes_the_connection()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");
        listener.Backend.Fault = new InvalidOperationException("stopping");

        await client.SendAsync(Packets.Publish("t", "1", 1, 1));

        await client.AssertDisconnectedAsync(MqttReasonCode.ServerBusy);
    }

    [Theory]
    [InlineData(5, 1, "40 000187")]
    [InlineData(5, 2, "50 000187")]
    [InlineData(4, 1, "40 0001")]
    [InlineData(4, 2, "50 0001")]
    public async Task A_forbidden_topic_is_told_to_5_0_and_confirmed_to_3_1_1(byte level, int qos, string answer)
    {
        await using var listener = await TestListener.StartAsync(new TestBackend { Judge = _ => MqttVerdict.Forbidden });
        await using var client = await listener.ConnectAsync("c", new Connecting { Level = level });

        await client.SendAsync(Packets.Publish("not/yours", "1", qos, 1, level));

        Assert.Equal(answer, await client.ReadHexAsync());
        Assert.Equal(["1"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task The_packet_id_of_a_refused_message_is_free_for_the_next_one()
    {
        await using var listener = await TestListener.StartAsync(new TestBackend
        {
            Judge = message => message.Topic == "mine" ? MqttVerdict.Kept : MqttVerdict.Forbidden,
        });
        await using var client = await listener.ConnectAsync("c", new Connecting { Expiry = 60 });

        await client.SendAsync(Packets.Publish("theirs", "1", 2, 7));
        Assert.Equal("50 000787", await client.ReadHexAsync());
        Assert.Empty(listener.Backend.SessionOf("c")!.PacketIds);
        await client.SendAsync(Packets.Publish("mine", "2", 2, 7));
        Assert.Equal("50 0007", await client.ReadHexAsync());

        Assert.Equal(["1", "2"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task Messages_of_a_client_that_says_goodbye_and_leaves_are_all_kept()
    {
        await using var listener = await TestListener.StartAsync();
        await using (var client = await listener.ConnectAsync("c", new Connecting { WillTopic = "w" }))
        {
            listener.Backend.SetFull(true);
            await client.SendAsync([
                .. Enumerable.Range(1, 500).Select(i => Packets.Publish("t", $"{i}", i % 3, (ushort)i)), Packets.Disconnect]);
        }

        listener.Backend.SetFull(false);
        await listener.Backend.Until(backend => backend.Stored.Count == 500);
        await listener.StopAsync();

        Assert.Equal(Enumerable.Range(1, 500).Select(i => $"{i}"), listener.Backend.StoredTexts);
    }
}
