using SektorKopplung.Mqtt.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Clients;

public class MosquittoBridgeTests
{
    private const string Topic = "sk/v1/netz-stadt/heat_load";

    [MosquittoBridgeTheory]
    [InlineData("try_private false")]
    [InlineData("bridge_protocol_version mqttv50")]
    [InlineData("try_private true")]
    public async Task What_is_published_at_the_broker_arrives_here(string way)
    {
        await using var listener = await TestListener.StartAsync();
        await using var broker = await MosquittoBroker.StartAsync(
            listener.Port, bridge => bridge.Replace("try_private false", way, StringComparison.Ordinal));

        await broker.PublishAsync(Topic, ["1", "2", "3"]);
        await listener.Backend.Until(backend => backend.Stored.Count == 3);

        Assert.Equal(["1", "2", "3"], listener.Backend.StoredTexts);
        Assert.All(listener.Backend.Stored, message => Assert.Equal(Topic, message.Topic));
        Assert.Equal(way == "try_private true", broker.Logged("Connection Refused: unacceptable protocol version") > 0);
    }

    [MosquittoBridgeFact]
    public async Task A_bridge_logs_in_over_tls()
    {
        using var certificate = new TestCertificate();
        await using var listener = await TestListener.StartAsync(
            new TestBackend { Login = (_, user, password) => new((user, password) == ("stadt", "geheim"), user) },
            certificate: certificate.Certificate);
        await using var broker = await MosquittoBroker.StartAsync(listener.Port, bridge => $"""
            {bridge}
            remote_username stadt
            remote_password geheim
            bridge_cafile {certificate.AuthorityFile}

            """);

        await broker.PublishAsync(Topic, ["1"]);
        await listener.Backend.Until(backend => backend.Stored.Count == 1);

        Assert.Equal("stadt", listener.Backend.Stored[0].User);
    }

    [MosquittoBridgeFact]
    public async Task What_could_not_be_stored_comes_again_through_the_bridge()
    {
        await using var listener = await TestListener.StartAsync();
        await using var broker = await MosquittoBroker.StartAsync(listener.Port);
        await broker.PublishAsync(Topic, ["first"]);
        await listener.Backend.Until(backend => backend.Stored.Count == 1);
        listener.Backend.Hold();
        await broker.PublishAsync(Topic, ["1", "2", "3", "4"]);
        await listener.Backend.Until(backend => backend.HeldCount == 4);

        listener.Backend.FailHeld();
        await listener.Backend.Until(backend => backend.Stored.Count >= 5);

        Assert.Equal(["first", "1", "2", "3", "4"], listener.Backend.StoredTexts);
    }

    [MosquittoBridgeFact]
    public async Task Messages_wait_at_the_broker_while_the_monitor_is_away()
    {
        var backend = new TestBackend();
        await using var before = await TestListener.StartAsync(backend);
        await using var broker = await MosquittoBroker.StartAsync(before.Port);
        await broker.PublishAsync(Topic, ["1"]);
        await backend.Until(_ => backend.Stored.Count == 1);
        await before.StopAsync();

        await broker.PublishAsync(Topic, ["2", "3"]);
        await using var after = await TestListener.StartAsync(backend, port: before.Port);
        await backend.Until(_ => backend.Stored.Count == 3);

        Assert.Equal(["1", "2", "3"], backend.StoredTexts);
    }
}
