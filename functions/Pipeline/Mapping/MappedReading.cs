using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SektorKopplung.Pipeline.Mapping;

/// <summary>A reading as it leaves for the front door, still in its own unit.</summary>
/// <param name="Asset">The asset id.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Time">Event time, UTC.</param>
/// <param name="Value">The value in <paramref name="Unit"/>.</param>
/// <param name="Unit">The UCUM unit.</param>
/// <param name="Quality">The quality word.</param>
public sealed record MappedReading(
    string Asset, string Quantity, DateTimeOffset Time, double Value, string Unit, string Quality)
{
    /// <summary>The topic of the canonical message.</summary>
    public string Topic => $"sk/v1/{Asset}/{Quantity}";

    /// <summary>The payload of the canonical message.</summary>
    public byte[] ToPayload()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("t", Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteNumber("v", Value);
            writer.WriteString("u", Unit);
            writer.WriteString("q", Quality);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The message in one line, for people.</summary>
    public override string ToString() => $"{Topic} {Encoding.UTF8.GetString(ToPayload())}";
}
