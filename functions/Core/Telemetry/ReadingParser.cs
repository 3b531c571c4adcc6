using System.Text.Unicode;

namespace SektorKopplung.Core.Telemetry;

/// <summary>Reads canonical messages (Nachrichten) of MQTT, HTTP and Event Hubs; see <c>docs/message-schema.md</c>.</summary>
/// <remarks>
/// Never throws on content. Pure and safe to use from many threads. A bad element never fails its batch: it comes back
/// with its own bytes and a reason.
/// </remarks>
public static class ReadingParser
{
    /// <summary>The most elements of one message; the rest is returned as one rejection that can be parsed again.</summary>
    public const int MaximumReadings = 10_000;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a message.</summary>
    /// <param name="topic">
    /// The MQTT topic <c>sk/v1/{asset}/{quantity}</c>; any other text (HTTP path, Event Hub) where the payload names asset
    /// and quantity.
    /// </param>
    /// <param name="payload">One object or an array of objects, JSON in UTF-8; rejections keep slices of it.</param>
    /// <param name="source">The authenticated publisher or the mapping.</param>
    /// <param name="receivedAt">Arrival time, UTC.</param>
    public static ParsedMessage Parse(string topic, ReadOnlyMemory<byte> payload, string source,
        DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(source);
        var series = ReadingTopic.Parse(topic);
        if (series is null && topic.StartsWith("sk/", StringComparison.Ordinal))
        {
            return Refuse(RejectionReason.BadTopic, payload,
                $"The topic {topic} is not sk/v1/{{asset}}/{{quantity}}, or is the monitor's own.");
        }

        var text = Trim(payload);
        if (text.IsEmpty || !Utf8.IsValid(text.Span))
        {
            return Refuse(RejectionReason.NotJson, payload, "The payload is empty or not UTF-8.");
        }

        var batch = new ReadingBatch(new ReadingAssembler(topic, series, source, receivedAt.ToUniversalTime()));
        return text.Span[0] == '[' ? ParseArray(text, batch) : batch.Add(text).ToMessage();
    }

    private static ParsedMessage ParseArray(ReadOnlyMemory<byte> text, ReadingBatch batch)
    {
        if (ArraySplitter.Split(text.Span) is not { } elements)
        {
            return Refuse(RejectionReason.NotJson, text, "The array is not closed, or something follows it.");
        }

        foreach (var element in elements.Take(MaximumReadings))
        {
            batch.Add(text[element].Trim(JsonWhitespace));
        }

        if (elements.Count > MaximumReadings)
        {
            batch.Reject(RejectionReason.TooManyReadings, Rest(text, elements[MaximumReadings].Start),
                $"The message has {elements.Count} readings, {MaximumReadings} are read at once.");
        }

        return batch.ToMessage();
    }

    private static ReadOnlySpan<byte> JsonWhitespace => " \t\r\n"u8;

    private static ReadOnlyMemory<byte> Rest(ReadOnlyMemory<byte> text, Index start)
        => (byte[])[(byte)'[', .. text.Span[start..]];

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> payload)
    {
        var text = payload.Span.StartsWith(ByteOrderMark) ? payload[ByteOrderMark.Length..] : payload;
        return text.Trim(JsonWhitespace);
    }

    private static ParsedMessage Refuse(RejectionReason reason, ReadOnlyMemory<byte> raw, string detail)
        => new([], [new RejectedReading(reason, detail, raw)]);
}
