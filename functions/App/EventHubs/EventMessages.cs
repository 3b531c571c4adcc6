using System.Text.Json;
using Azure.Messaging.EventHubs;
using SektorKopplung.Pipeline.Ingest;

namespace SektorKopplung.Functions.EventHubs;

/// <summary>Makes messages of the pipeline out of events; never throws on what an event holds.</summary>
internal static class EventMessages
{
    private const string PublisherProperty = "x-opt-publisher";

    /// <summary>One message. Hub, partition and sequence number are its provenance; they identify nothing.</summary>
    /// <remarks>
    /// It has arrived when the hub took it. So a batch that comes again is the same to the store, and a clock is judged
    /// rightly after hours in the hub.
    /// </remarks>
    public static InboundMessage From(EventData data, string hub, string partition, DateTimeOffset now) => new(
        $"{hub}/{partition}/{data.SequenceNumber}",
        BodyOf(data),
        data.SystemProperties.TryGetValue(PublisherProperty, out var name) && name is string { Length: > 0 } publisher
            ? publisher
            : hub,
        data.EnqueuedTime == default ? now : data.EnqueuedTime.ToUniversalTime());

    /// <summary>The partition a batch comes from, as the listener tells it; a dash where it does not.</summary>
    public static string PartitionOf(IReadOnlyDictionary<string, object?> bindingData)
    {
        if (!bindingData.TryGetValue("PartitionContext", out var value) || value is not string json)
        {
            return "-";
        }

        try
        {
            using var context = JsonDocument.Parse(json);
            return context.RootElement.ValueKind == JsonValueKind.Object
                && context.RootElement.TryGetProperty("PartitionId", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : "-";
        }
        catch (JsonException)
        {
            return "-";
        }
    }

    // A body that is no data section (an AMQP value or sequence) is kept whole; the parser makes a dead letter of it.
    private static ReadOnlyMemory<byte> BodyOf(EventData data)
    {
        var message = data.GetRawAmqpMessage();
        if (!message.Body.TryGetData(out var sections) || sections is null)
        {
            return message.ToBytes().ToMemory();
        }

        var parts = sections.ToList();
        return parts.Count == 1 ? parts[0] : parts.SelectMany(part => part.ToArray()).ToArray();
    }
}
