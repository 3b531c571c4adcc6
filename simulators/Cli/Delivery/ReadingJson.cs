using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>Writes readings as in <c>docs/message-schema.md</c>: one object, or an array of several.</summary>
internal static class ReadingJson
{
    public static string Topic(Gauge gauge) => $"sk/v1/{gauge.Asset}/{gauge.Quantity}";

    /// <summary>The payload of readings numbered from <paramref name="firstNumber"/> on.</summary>
    public static byte[] Payload(Gauge gauge, IReadOnlyList<SentReading> readings, long firstNumber)
    {
        var buffer = new ArrayBufferWriter<byte>(readings.Count * 80);
        using (var json = new Utf8JsonWriter(buffer))
        {
            if (readings.Count > 1)
            {
                json.WriteStartArray();
            }

            for (var i = 0; i < readings.Count; i++)
            {
                Write(json, gauge, readings[i], firstNumber + i);
            }

            if (readings.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Gauge gauge, SentReading reading, long number)
    {
        Span<char> time = stackalloc char[20];
        DateTimeOffset.FromUnixTimeSeconds(reading.Minute * 60)
            .TryFormat(time, out _, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("t"u8, time);
        json.WriteNumber("v"u8, reading.Value);
        json.WriteString("u"u8, gauge.Unit);
        json.WriteNumber("seq"u8, number);
        json.WriteEndObject();
    }
}
