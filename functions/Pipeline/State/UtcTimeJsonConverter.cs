using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SektorKopplung.Pipeline.State;

/// <summary>Writes an instant as UTC with Z and without needless fractions: <c>2026-01-10T06:00:00Z</c>.</summary>
public sealed class UtcTimeJsonConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(
            value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }
}
