using SektorKopplung.Mqtt.Tests.Support;

namespace SektorKopplung.Mqtt.Tests.Clients;

public class ScriptedClientTests
{
    private const int Count = 60;
    private const string Topic = "sk/v1/netz-stadt/heat_load";

    [PahoTheory]
    [InlineData(4, 0)]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public Task All_messages_of_paho_arrive_once_and_in_order(int version, int qos) => ArriveAsync(Tool.Paho, version, qos);

    [MqttJsTheory]
    [InlineData(4, 0)]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public Task All_messages_of_mqtt_js_arrive_once_and_in_order(int version, int qos) => ArriveAsync(Tool.MqttJs, version, qos);

    [PahoTheory]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public Task Paho_loses_nothing_when_the_store_fails(int version, int qos) => SurviveAsync(Tool.Paho, version, qos);

    [MqttJsTheory]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    public Task Mqtt_js_loses_nothing_when_the_store_fails(int version, int qos) => SurviveAsync(Tool.MqttJs, version, qos);

    private static IEnumerable<string> Numbers => Enumerable.Range(1, Count).Select(number => $"{number}");

    private static async Task ArriveAsync(Tool tool, int version, int qos)
    {
        await using var listener = await TestListener.StartAsync();

        (await RunAsync(tool, listener.Port, version, qos)).AssertSucceeded();
        await listener.Backend.Until(backend => backend.Stored.Count >= Count);

        Assert.Equal(Numbers, listener.Backend.StoredTexts);
        Assert.All(listener.Backend.Stored, message => Assert.Equal((Topic, qos), (message.Topic, message.QoS)));
    }

    /// <summary>Five messages are stored; the others on their way are not, and the connection breaks.</summary>
    private static async Task SurviveAsync(Tool tool, int version, int qos)
    {
        await using var listener = await TestListener.StartAsync();
        listener.Backend.Hold();
        var running = RunAsync(tool, listener.Port, version, qos);
        await listener.Backend.Until(backend => backend.HeldCount >= 20);

        listener.Backend.Release(0, 1, 2, 3, 4);
        listener.Backend.FailHeld();

        (await running).AssertSucceeded();
        var kept = listener.Backend.StoredTexts;
        Assert.Equal(Numbers.Order(), kept.Distinct().Order());
        if (qos == 2)
        {
            Assert.Equal(Count, kept.Count);
        }
    }

    private static Task<ToolResult> RunAsync(Tool tool, int port, int version, int qos)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Clients", tool == Tool.Paho ? "paho_publish.py" : "mqttjs_publish.cjs");
        var command = tool.Command(script, $"{port}", $"{version}", $"{qos}", $"{Count}", Topic);
        command.Environment["NODE_PATH"] = Tool.NodeModules;
        return tool.RunAsync(command);
    }
}
