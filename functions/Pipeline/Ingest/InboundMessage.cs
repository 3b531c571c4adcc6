using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>A message as it came in through MQTT, HTTP or Event Hubs.</summary>
/// <param name="Topic">The MQTT topic; for HTTP and Event Hubs the path or hub, with asset and quantity in the payload.</param>
/// <param name="Payload">The bytes; owned by the pipeline from now on.</param>
/// <param name="Source">The authenticated publisher; <c>local</c> where the loopback needs no login.</param>
/// <param name="ReceivedAt">Arrival time, UTC.</param>
public sealed record InboundMessage(string Topic, ReadOnlyMemory<byte> Payload, string Source, DateTimeOffset ReceivedAt)
{
    /// <summary>Session changes that must be stored in the same commit.</summary>
    public IReadOnlyList<ClientSessionChange> SessionChanges { get; init; } = [];

    /// <summary>Why its topic is not for readings: it is kept as a dead letter unread. Null for a message like any other.</summary>
    public string? Foreign { get; init; }
}
