using SektorKopplung.Mqtt.Publishing;
using SektorKopplung.Mqtt.Server;
using SektorKopplung.Mqtt.Tests.Support;
using SektorKopplung.Mqtt.Wire;

namespace SektorKopplung.Mqtt.Tests.Publishing;

public class MqttPublisherTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Messages_arrive_in_order_and_are_counted(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var publisher = await ConnectAsync(listener, level);

        await PublishAsync(publisher, 1, 2000);
        await publisher.FlushAsync(None).Soon();

        Assert.Equal((2000, 2000, 0), (publisher.Published, publisher.Acknowledged, publisher.Refused));
        Assert.Equal(Numbers(1, 2000), listener.Backend.StoredTexts);
        Assert.All(listener.Backend.Stored, message => Assert.Equal(("publisher", 1), (message.ClientId, message.QoS)));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task What_is_not_acknowledged_is_sent_again_after_a_break(byte level)
    {
        await using var listener = await TestListener.StartAsync();
        await using var publisher = await ConnectAsync(listener, level);
        listener.Backend.Hold();
        await PublishAsync(publisher, 1, 50);
        await listener.Backend.Until(backend => backend.HeldCount == 50);
        listener.Backend.Release([.. Enumerable.Range(0, 10)]);

        listener.Backend.FailHeld();
        await PublishAsync(publisher, 51, 10);
        await publisher.FlushAsync(None).Soon();

        Assert.Equal(60, publisher.Acknowledged);
        Assert.Equal(Numbers(1, 60).Order(), listener.Backend.StoredTexts.Distinct().Order());
    }

    [Fact]
    public async Task A_flush_waits_for_the_commit()
    {
        await using var listener = await TestListener.StartAsync();
        await using var publisher = await ConnectAsync(listener);
        listener.Backend.Hold();
        await PublishAsync(publisher, 1, 1);
        await listener.Backend.Until(backend => backend.HeldCount == 1);

        var flushing = publisher.FlushAsync(None);
        Assert.False(flushing.IsCompleted);
        listener.Backend.Release();

        await flushing.Soon();
    }

    [Theory]
    [InlineData(10, 500, 10)]
    [InlineData(500, 10, 10)]
    public async Task It_keeps_to_the_smaller_of_its_own_and_the_servers_limit(int own, int servers, int expected)
    {
        await using var listener = await TestListener.StartAsync(options: new MqttListenerOptions { ReceiveMaximum = (ushort)servers });
        await using var publisher = await MqttPublisher.ConnectAsync(OptionsFor(listener) with { MaximumInFlight = own }, None);
        listener.Backend.Hold();

        await PublishAsync(publisher, 1, 100);
        await listener.Backend.Until(backend => backend.HeldCount >= expected);
        await using var other = await listener.ConnectAsync("other");
        await other.AssertAliveAsync();

        Assert.Equal(expected, listener.Backend.HeldCount);
        listener.Backend.Release();
        await publisher.FlushAsync(None).Soon();
        Assert.Equal(Numbers(1, 100), listener.Backend.StoredTexts);
    }

    [Fact]
    public async Task A_refusal_is_counted_and_not_sent_again()
    {
        await using var listener = await TestListener.StartAsync(new TestBackend { Judge = _ => MqttVerdict.Forbidden });
        await using var publisher = await ConnectAsync(listener);

        await PublishAsync(publisher, 1, 3);
        await publisher.FlushAsync(None).Soon();

        Assert.Equal((3, 0, 3), (publisher.Published, publisher.Acknowledged, publisher.Refused));
        Assert.Equal(3, listener.Backend.Stored.Count);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_at_once()
    {
        await using var listener = await TestListener.StartAsync(new TestBackend { Login = (_, _, _) => MqttLogin.Refused });

        var error = await Assert.ThrowsAsync<IOException>(() => ConnectAsync(listener));

        Assert.Contains("0x86", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_port_is_an_error_at_once()
    {
        int port;
        await using (var listener = await TestListener.StartAsync())
        {
            port = listener.Port;
        }

        var error = await Assert.ThrowsAsync<IOException>(() => MqttPublisher.ConnectAsync(
            new MqttPublisherOptions { Host = "127.0.0.1", Port = port, ClientId = "publisher" }, None).Soon());

        Assert.Contains($"127.0.0.1:{port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tls_needs_an_authority_that_signed_the_server()
    {
        using var certificate = new TestCertificate();
        using var other = new TestCertificate();
        await using var listener = await TestListener.StartAsync(certificate: certificate.Certificate);
        var options = OptionsFor(listener) with { UseTls = true };

        await using var publisher = await MqttPublisher.ConnectAsync(
            options with { AuthorityFile = certificate.AuthorityFile }, None).Soon();
        await PublishAsync(publisher, 1, 1);
        await publisher.FlushAsync(None).Soon();

        Assert.Equal(["1"], listener.Backend.StoredTexts);
        await Assert.ThrowsAsync<IOException>(() => MqttPublisher.ConnectAsync(options, None).Soon());
        await Assert.ThrowsAsync<IOException>(() => MqttPublisher.ConnectAsync(
            options with { AuthorityFile = other.AuthorityFile }, None).Soon());
    }

    [Fact]
    public async Task A_topic_with_wildcards_is_refused_before_it_is_sent()
    {
        await using var listener = await TestListener.StartAsync();
        await using var publisher = await ConnectAsync(listener);

        await Assert.ThrowsAsync<MqttProtocolException>(() => publisher.PublishAsync("sk/#", default, None).AsTask());

        await publisher.FlushAsync(None).Soon();
        Assert.Equal(0, publisher.Published);
    }

    [Fact]
    public async Task A_flush_ends_with_an_error_when_the_publisher_is_disposed()
    {
        await using var listener = await TestListener.StartAsync();
        var publisher = await ConnectAsync(listener);
        listener.Backend.Hold();
        await PublishAsync(publisher, 1, 1);
        var flushing = publisher.FlushAsync(None);

        await publisher.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(flushing.Soon);
    }

    private static MqttPublisherOptions OptionsFor(TestListener listener) => new()
    {
        Host = "127.0.0.1",
        Port = listener.Port,
        ClientId = "publisher",
        ReconnectDelay = TimeSpan.FromMilliseconds(10),
    };

    private static Task<MqttPublisher> ConnectAsync(TestListener listener, byte level = 5)
        => MqttPublisher.ConnectAsync(OptionsFor(listener) with { ProtocolLevel = level }, None).Soon();

    private static IEnumerable<string> Numbers(int first, int count)
        => Enumerable.Range(first, count).Select(number => $"{number}");

    private static async Task PublishAsync(MqttPublisher publisher, int first, int count)
    {
        foreach (var text in Numbers(first, count))
        {
            await publisher.PublishAsync("sk/v1/a/b", System.Text.Encoding.UTF8.GetBytes(text), None).AsTask().Soon();
        }
    }
}
