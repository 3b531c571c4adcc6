using System.Text.RegularExpressions;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Architecture;

/// <summary>The monitor has no write path to plant; only simulators and the replay of recorded files publish.</summary>
public partial class PlantTopicTests
{
    private static readonly string[] Projects = [.. ProjectFile.All.Select(project => project.Folder)];

    [Fact]
    public void Nothing_publishes_but_simulators_and_replay()
        => Assert.Empty(Sources().SelectMany(file => Breaches(file.Path, file.Text)));

    [Fact]
    public void Only_the_embedded_host_names_command_topics_and_only_under_the_monitors_own_prefix()
        => Assert.Empty(Sources().SelectMany(file => CommandBreaches(file.Path, file.Text)));

    [Fact]
    public void The_monitors_own_prefix_is_no_asset_of_a_plant()
    {
        Assert.Equal("sk/v1/monitor/", ReadingTopic.MonitorPrefix);
        Assert.Null(ReadingTopic.Parse(ReadingTopic.MonitorPrefix + "any"));
    }

    [Theory]
    [InlineData("functions/Pipeline/Notify/Writer.cs", "var p = new MqttPublisher(options);")]
    [InlineData("functions/Embedded/Hosting/Loop.cs", "await MqttPublisher.ConnectAsync(x);")]
    [InlineData("functions/App/Functions/Control.cs", "using MQTTnet; client.PublishAsync(message);")]
    [InlineData("functions/Adapters.MqttNet/Subscriber.cs", "await _client.PublishStringAsync(topic, text);")]
    [InlineData("functions/Adapters.Azure/Sender.cs", "var producer = new EventHubProducerClient(name);")]
    [InlineData("functions/Adapters.Local/Modbus.cs", "using var plc = new TcpClient(host, 502);")]
    [InlineData("functions/Adapters.Azure/Device.cs", "await serviceClient.InvokeDeviceMethodAsync(id, method);")]
    public void A_planted_publisher_is_found(string path, string text) => Assert.NotEmpty(Breaches(path, text));

    [Theory]
    [InlineData("functions/Pipeline/Notify/Commands.cs", "CommandTopics = [ReadingTopic.MonitorPrefix + x]")]
    [InlineData("functions/Embedded/Hosting/Mqtt.cs", "CommandTopics = [\"plant/valve\"]")]
    public void A_planted_command_topic_is_found(string path, string text) => Assert.NotEmpty(CommandBreaches(path, text));

    [Theory]
    [InlineData("functions/Embedded/CommandLine/ReplayCommand.cs", "var p = new MqttPublisher(options);")]
    [InlineData("functions/Mqtt/Publisher/MqttPublisher.cs", "public sealed class MqttPublisher")]
    public void Replay_and_the_publisher_itself_may_publish(string path, string text) => Assert.Empty(Breaches(path, text));

    [Fact]
    public void The_only_sender_of_the_wire_library_is_the_one_this_test_knows()
        => Assert.Empty(SourceFiles.Below("functions/Mqtt")
            .SelectMany(file => Sender().Matches(file.Text).Select(match => match.Groups[1].Value))
            .Except(["MqttPublisher"]));

    private static IEnumerable<(string Path, string Text)> Sources()
        => Projects.Where(folder => folder.StartsWith("functions/", StringComparison.Ordinal)).SelectMany(SourceFiles.Below);

    private static IEnumerable<string> Breaches(string path, string text)
        => MayPublish(path) ? [] : Publishing().Matches(text).Select(match => $"{path}: {match.Value}");

    private static IEnumerable<string> CommandBreaches(string path, string text)
    {
        if (path.StartsWith("functions/Mqtt/", StringComparison.Ordinal) || !Commands().IsMatch(text))
        {
            return [];
        }

        return path.StartsWith("functions/Embedded/", StringComparison.Ordinal)
            && text.Contains("ReadingTopic.MonitorPrefix", StringComparison.Ordinal)
                ? []
                : [$"{path} names command topics that are not under {ReadingTopic.MonitorPrefix}"];
    }

    private static bool MayPublish(string path)
        => path.StartsWith("functions/Mqtt/", StringComparison.Ordinal)
            || (path.StartsWith("functions/Embedded/", StringComparison.Ordinal)
                && path.Contains("Replay", StringComparison.Ordinal));

    [GeneratedRegex(@"\bMqttPublisher\b|\.Publish\w*Async\s*\(|\bMqttApplicationMessage\b"
        + @"|\bEventHubProducerClient\b|\bInvokeDeviceMethod\w*|\bTcpClient\b|\bnew Socket\b|\bUdpClient\b|\bSerialPort\b")]
    private static partial Regex Publishing();

    [GeneratedRegex(@"public [\w ]*\bclass (\w*(?:Publisher|Sender|Client|Producer))\b")]
    private static partial Regex Sender();

    [GeneratedRegex(@"\bCommandTopics\b|\bPublishCommand\w*|\bSendCommand\w*")]
    private static partial Regex Commands();
}
