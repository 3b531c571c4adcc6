using SektorKopplung.Mqtt.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Clients;

public class MosquittoBridgeTests
{
    private const string Topic = "sk/v1/netz-stadt/heat_load";

    [MosquittoBridgeTheory]
    [InlineData("")] // asks with the bridge bit first and falls back
    [InlineData("try_private false")]
    [InlineData("bridge_protocol_version mqttv50")]
    public async Task What_is_published_at_the_broker_arrives_here(string more)
    {
        await using var listener = await TestListener.StartAsync();
        await using var broker = await MosquittoBroker.StartAsync(listener.Port, more);

        await broker.PublishAsync(Topic, ["1", "2", "3"]);
        await listener.Backend.Until(backend => backend.Stored.Count == 3);

        Assert.Equal(["1", "2", "3"], listener.Backend.StoredTexts);
        Assert.All(listener.Backend.Stored, message => Assert.Equal(Topic, message.Topic));
    }

    [MosquittoBridgeFact]
    public async Task What_could_not_be_stored_comes_again_through_the_bridge()
    {
        await using var listener = await TestListener.StartAsync();
        await using var broker = await MosquittoBroker.StartAsync(listener.Port, "try_private false");
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
        await using var broker = await MosquittoBroker.StartAsync(before.Port, "try_private false");
        await broker.PublishAsync(Topic, ["1"]);
        await backend.Until(_ => backend.Stored.Count == 1);
        await before.StopAsync();

        await broker.PublishAsync(Topic, ["2", "3"]);
        await using var after = await TestListener.StartAsync(backend, port: before.Port);
        await backend.Until(_ => backend.Stored.Count == 3);

        Assert.Equal(["1", "2", "3"], backend.StoredTexts);
    }
}
