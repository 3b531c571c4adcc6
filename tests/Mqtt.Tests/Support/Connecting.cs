namespace SektorKopplung.Mqtt.Tests.Support;

/// <summary>How a test client connects.</summary>
internal sealed record Connecting
{
    public byte Level { get; init; } = 5;

    public bool CleanStart { get; init; } = true;

    public ushort KeepAliveSeconds { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Session expiry [s].</summary>
    public uint? Expiry { get; init; }

    public byte[] MoreProperties { get; init; } = [];

    public string? WillTopic { get; init; }

    public string WillText { get; init; } = "";

    public int WillQoS { get; init; } = 1;

    /// <summary>Will delay [s].</summary>
    public uint? WillDelay { get; init; }
}
