using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttSessionTests
{
    private static readonly Connecting Durable = new() { Expiry = 60, CleanStart = false };

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_qos_2_message_sent_again_after_a_break_is_kept_once(byte level)
    {
        var how = Durable with { Level = level };
        await using var listener = await TestListener.StartAsync();
        await using (var client = await listener.ConnectAsync("c", how))
        {
            await client.SendAsync(Packets.Publish("t", "once", 2, 5, level));
            Assert.Equal("50 0005", await client.ReadHexAsync());
            Assert.Equal([5], listener.Backend.SessionOf("c")!.PacketIds.Select(id => (int)id));
            client.Break();
        }

        await using var again = await WireClient.OpenAsync(listener.Port);
        Assert.True(await again.ConnectAsync("c", how));
        await again.SendAsync(Packets.Publish("t", "once", 2, 5, level, isDuplicate: true), Packets.PubRel(5));

        Assert.Equal(["50 0005", "70 0005"], [await again.ReadHexAsync(), await again.ReadHexAsync()]);
        Assert.Equal(["once"], listener.Backend.StoredTexts);
        Assert.Empty(listener.Backend.SessionOf("c")!.PacketIds);
        await again.SendAsync(Packets.Publish("t", "next", 2, 5, level));
        Assert.Equal("50 0005", await again.ReadHexAsync());
        Assert.Equal(["once", "next"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_session_is_found_by_another_process_on_the_same_store()
    {
        var backend = new TestBackend();
        await using (var before = await TestListener.StartAsync(backend))
        {
            await using var client = await before.ConnectAsync("c", Durable);
            await client.SendAsync(Packets.Publish("t", "once", 2, 5));
            Assert.Equal("50 0005", await client.ReadHexAsync());
        }

        await using var after = await TestListener.StartAsync(backend);
        await using var again = await WireClient.OpenAsync(after.Port);

        Assert.True(await again.ConnectAsync("c", Durable));
        await again.SendAsync(Packets.Publish("t", "once", 2, 5, isDuplicate: true));
        Assert.Equal("50 0005", await again.ReadHexAsync());
        Assert.Equal(["once"], backend.StoredTexts);
    }

    [Fact]
    public async Task A_message_and_its_packet_id_are_stored_together()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", Durable);

        await client.SendAsync(Packets.Publish("t", "1", 2, 5), Packets.Publish("t", "2", 1, 6));
        await client.ReadAsync();
        await client.ReadAsync();

        Assert.Equal([new("c", MqttSessionChangeKind.PacketReceived, 5)], listener.Backend.Stored[0].SessionChanges);
        Assert.Empty(listener.Backend.Stored[1].SessionChanges);
    }

    [Fact]
    public async Task A_clean_start_throws_the_old_session_away()
    {
        await using var listener = await TestListener.StartAsync();
        await using (var client = await listener.ConnectAsync("c", Durable))
        {
            await client.SendAsync(Packets.Publish("t", "1", 2, 5), Packets.Disconnect);
            await client.ReadAsync();
        }

        await using var again = await WireClient.OpenAsync(listener.Port);
        Assert.False(await again.ConnectAsync("c", Durable with { CleanStart = true }));
        await again.SendAsync(Packets.Publish("t", "2", 2, 5));
        Assert.Equal("50 0005", await again.ReadHexAsync());

        Assert.Equal(["1", "2"], listener.Backend.StoredTexts);
    }

    [Theory]
    [InlineData(5, null, true)]
    [InlineData(5, 0u, true)]
    [InlineData(4, null, true)]
    public async Task A_session_without_expiry_leaves_nothing_in_the_store(byte level, uint? expiry, bool cleanStart)
    {
        await using var listener = await TestListener.StartAsync();
        await using (var client = await listener.ConnectAsync("c",
            new Connecting { Level = level, Expiry = expiry, CleanStart = cleanStart }))
        {
            await client.SendAsync(Packets.Publish("t", "1", 2, 5, level), Packets.Disconnect);
            await client.ReadAsync();
            await client.AssertClosedSilentlyAsync();
        }

        Assert.Null(listener.Backend.SessionOf("c"));
        Assert.Equal(0, listener.Backend.Commits);
    }

    [Theory]
    [InlineData(5, 60u, 60)]
    [InlineData(5, uint.MaxValue, 100)]
    [InlineData(4, null, 100)]
    public async Task A_session_expires_as_wished_but_not_after_the_longest_time(byte level, uint? expiry, int seconds)
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions
        {
            LongestSessionExpiry = TimeSpan.FromSeconds(100),
        });
        await using var client = await listener.ConnectAsync("c", Durable with { Level = level, Expiry = expiry });
        Assert.Null(listener.Backend.SessionOf("c")!.ExpiresAt);

        var before = DateTimeOffset.UtcNow;
        await client.SendAsync(Packets.Disconnect);
        await client.AssertClosedSilentlyAsync();

        var expires = listener.Backend.SessionOf("c")!.ExpiresAt!.Value;
        Assert.InRange(expires, before.AddSeconds(seconds), DateTimeOffset.UtcNow.AddSeconds(seconds));
    }

    [Fact]
    public async Task A_client_may_end_its_session_as_it_leaves()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c", Durable);

        await client.SendAsync([0xE0, 7, 0, 5, 0x11, 0, 0, 0, 0]);
        await client.AssertClosedSilentlyAsync();

        Assert.Null(listener.Backend.SessionOf("c"));
    }

    [Fact]
    public async Task A_client_cannot_make_its_session_durable_as_it_leaves()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await listener.ConnectAsync("c");

        await client.SendAsync([0xE0, 7, 0, 5, 0x11, 0, 0, 0, 9]);

        await client.AssertDisconnectedAsync(MqttReasonCode.ProtocolError);
    }

    [Fact]
    public async Task A_session_goes_on_for_a_client_that_wants_it_once_more_and_then_no_longer()
    {
        await using var listener = await TestListener.StartAsync();
        await using (var client = await listener.ConnectAsync("c", Durable))
        {
            await client.SendAsync(Packets.Publish("t", "1", 2, 5), Packets.Disconnect);
            await client.ReadAsync();
        }

        await using var last = await WireClient.OpenAsync(listener.Port);
        Assert.True(await last.ConnectAsync("c", new Connecting { CleanStart = false }));
        await last.SendAsync(Packets.PubRel(5));
        Assert.Equal("70 0005", await last.ReadHexAsync());
        Assert.Empty(listener.Backend.SessionOf("c")!.PacketIds);
        await last.SendAsync(Packets.Disconnect);
        await last.AssertClosedSilentlyAsync();

        Assert.Null(listener.Backend.SessionOf("c"));
    }

    [Fact]
    public async Task A_client_that_comes_again_takes_over_from_itself()
    {
        await using var listener = await TestListener.StartAsync();
        await using var old = await listener.ConnectAsync("c", Durable);

        await using var young = await listener.ConnectAsync("c", Durable);

        await old.AssertDisconnectedAsync(MqttReasonCode.SessionTakenOver);
        await young.AssertAliveAsync();
        Assert.Equal(1, listener.Handler.ConnectionCount);
    }

    [Fact]
    public async Task A_take_over_waits_until_what_came_before_is_stored()
    {
        await using var listener = await TestListener.StartAsync();
        await using var old = await listener.ConnectAsync("c", Durable);
        listener.Backend.Hold();
        await old.SendAsync(Packets.Publish("t", "once", 2, 5));
        await listener.Backend.Until(backend => backend.HeldCount == 1);

        await using var young = await WireClient.OpenAsync(listener.Port);
        var taking = young.ConnectAsync("c", Durable);
        await using var other = await listener.ConnectAsync("other");
        Assert.False(taking.IsCompleted);
        listener.Backend.Release();

        Assert.True(await taking);
        await young.SendAsync(Packets.Publish("t", "once", 2, 5, isDuplicate: true));
        Assert.Equal("50 0005", await young.ReadHexAsync());
        Assert.Equal(["once"], listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task Of_many_connections_with_one_id_the_last_one_stays()
    {
        await using var listener = await TestListener.StartAsync();
        var clients = new List<WireClient>();
        for (var i = 0; i < 20; i++)
        {
            clients.Add(await WireClient.OpenAsync(listener.Port));
            await clients[i].SendAsync(Packets.Connect("c", Durable));
        }

        await using var last = await listener.ConnectAsync("c", Durable);
        await last.AssertAliveAsync();

        Assert.Equal(1, listener.Handler.ConnectionCount);
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
    }
}
