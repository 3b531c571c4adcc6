namespace SektorKopplung.Mqtt.Server;

/// <summary>The bounds of the listener.</summary>
public sealed record MqttListenerOptions
{
    /// <summary>The largest packet accepted [bytes]. The default value is 4 MiB.</summary>
    public int MaximumPacketSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many messages of one connection may be unacknowledged. The default value is 1024.</summary>
    public ushort ReceiveMaximum { get; init; } = 1024;

    /// <summary>How long a client may take for its CONNECT. The default value is 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a session lives at most after its connection ended. The default value is 7 days.</summary>
    public TimeSpan LongestSessionExpiry { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Topics of the monitor's own commands that clients may subscribe to. The default is none.</summary>
    public IReadOnlyList<string> CommandTopics { get; init; } = [];
}
