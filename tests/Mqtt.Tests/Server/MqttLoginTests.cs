using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Server;

public class MqttLoginTests
{
    private static TestBackend Guarded() => new()
    {
        Login = (_, user, password) => (user, password) == ("stadt", "geheim") ? MqttLogin.As("stadt") : MqttLogin.Refused,
    };

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_right_password_lets_in_and_names_the_user_of_each_message(byte level)
    {
        await using var listener = await TestListener.StartAsync(Guarded());
        await using var client = await listener.ConnectAsync("c",
            new Connecting { Level = level, User = "stadt", Password = "geheim" });

        await client.SendAsync(Packets.Publish("t", "1", 1, 1, level));

        Assert.Equal("40 0001", await client.ReadHexAsync());
        var message = Assert.Single(listener.Backend.Stored);
        Assert.Equal(("t", "c", "stadt", 1, false),
            (message.Topic, message.ClientId, message.User, message.QoS, message.IsWill));
    }

    [Theory]
    [InlineData(4, "stadt", "falsch", "20 0004")]
    [InlineData(4, null, null, "20 0004")]
    [InlineData(5, "stadt", "falsch", "20 008600")]
    [InlineData(5, null, null, "20 008600")]
    public async Task A_wrong_password_is_refused_and_disturbs_nobody(byte level, string? user, string? password, string answer)
    {
        await using var listener = await TestListener.StartAsync(Guarded());
        await using var present = await listener.ConnectAsync("c", new Connecting { User = "stadt", Password = "geheim" });
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Packets.Connect("c", new Connecting { Level = level, User = user, Password = password }));

        Assert.Equal(answer, await client.ReadHexAsync());
        await present.AssertAliveAsync();
        Assert.Equal(1, listener.Handler.ConnectionCount);
    }

    [Fact]
    public async Task An_extended_login_is_refused()
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Packets.Connect("c", new Connecting { MoreProperties = [0x15, .. Packets.Text("SCRAM")] }));

        Assert.Equal("20 008C00", await client.ReadHexAsync());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(0x84)]
    public async Task An_unknown_version_gets_the_return_code_of_3_1_1(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Packets.Connect("c", new Connecting { Level = level }));

        Assert.Equal("20 0001", await client.ReadHexAsync());
    }

    [Theory]
    [InlineData(5, true, null)]
    [InlineData(4, true, null)]
    [InlineData(4, false, "20 0002")]
    public async Task A_client_without_an_id_gets_one_unless_it_wants_to_be_found_again(byte level, bool cleanStart, string? refusal)
    {
        await using var listener = await TestListener.StartAsync();
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Packets.Connect("", new Connecting { Level = level, CleanStart = cleanStart }));
        var answer = await client.ReadHexAsync();

        Assert.StartsWith(refusal ?? "20 0000", answer, StringComparison.Ordinal);
        Assert.Equal(level == 5, answer.Contains("120013" + Convert.ToHexString("sk-"u8), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_welcome_tells_the_limits()
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions
        {
            ReceiveMaximum = 10,
            MaximumPacketSize = 1000,
            LongestSessionExpiry = TimeSpan.FromSeconds(60),
        });
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync(Packets.Connect("c", new Connecting { Expiry = 61 }));

        Assert.Equal("20 0000" + "15" + "110000003C" + "21000A" + "27000003E8" + "2501280029002A00", await client.ReadHexAsync());
    }

    [Theory]
    [InlineData(4, "20 0003")]
    [InlineData(5, "20 008800")]
    public async Task A_store_that_cannot_be_read_refuses_for_now(byte level, string answer)
    {
        await using var listener = await TestListener.StartAsync();
        listener.Backend.Fault = new InvalidDataException("The disk is full.");
        await using (var client = await WireClient.OpenAsync(listener.Port))
        {
            await client.SendAsync(Packets.Connect("c", new Connecting { Level = level, Expiry = 60 }));
            Assert.Equal(answer, await client.ReadHexAsync());
        }

        listener.Backend.Fault = null;

        await using var again = await listener.ConnectAsync("c", new Connecting { Level = level });
        await again.AssertAliveAsync();
    }

    [Fact]
    public async Task A_client_that_does_not_connect_in_time_is_dropped_however_it_dawdles()
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
        });
        await using var client = await WireClient.OpenAsync(listener.Port);

        await client.SendAsync([0x10, 20, 0, 4]);

        await client.AssertClosedSilentlyAsync();
    }
}
