using SektorKopplung.Mqtt.Publishing;

namespace SektorKopplung.Simulators.Cli.CommandLine;

/// <summary>Where messages go: a broker, a file, or standard output.</summary>
internal sealed record DeliveryTarget
{
    private const string FilePrefix = "file:";

    /// <summary>A broker, or the monitor's own listener, on this machine.</summary>
    public static DeliveryTarget LocalBroker { get; } = ParseBroker("mqtt://127.0.0.1:1883")!;

    /// <summary>The broker, or null.</summary>
    public MqttPublisherOptions? Broker { get; private init; }

    /// <summary>The file, or null; without broker and file it is standard output.</summary>
    public string? FilePath { get; private init; }

    /// <summary>Whether it is standard output.</summary>
    public bool IsStandardOutput => Broker is null && FilePath is null;

    /// <summary>Reads a word; null where it cannot be used.</summary>
    public static DeliveryTarget? Parse(string word)
    {
        if (word == "stdout")
        {
            return new DeliveryTarget();
        }

        return word.StartsWith(FilePrefix, StringComparison.Ordinal) ? ParseFile(word[FilePrefix.Length..]) : ParseBroker(word);
    }

    private static DeliveryTarget? ParseFile(string path)
        => path.Length > 0 && !Directory.Exists(path) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
            ? new DeliveryTarget { FilePath = Path.GetFullPath(path) }
            : null;

    private static DeliveryTarget? ParseBroker(string word)
        => MqttPublisherOptions.Parse(word, "simulate") is { } broker ? new DeliveryTarget { Broker = broker } : null;
}
