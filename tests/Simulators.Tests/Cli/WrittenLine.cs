using System.Text.Json;

namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>A line the program wrote.</summary>
internal sealed record WrittenLine(string Topic, string Payload, IReadOnlyList<WrittenReading> Readings)
{
    public static WrittenLine Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var topic = json.RootElement.GetProperty("topic").GetString()!;
        var payload = json.RootElement.GetProperty("payload");
        return new WrittenLine(topic, payload.GetRawText(), payload.ValueKind == JsonValueKind.Array
            ? [.. payload.EnumerateArray().Select(reading => Read(topic, reading))]
            : [Read(topic, payload)]);
    }

    private static WrittenReading Read(string topic, JsonElement reading) => new(
        topic,
        reading.GetProperty("t").GetDateTimeOffset(),
        reading.GetProperty("v").GetDouble(),
        reading.GetProperty("seq").GetInt64());
}
