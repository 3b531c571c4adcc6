using System.Text.Json;

namespace SektorKopplung.Core.Telemetry;

/// <summary>The fields of one element as they stand in the text, before any of them is judged.</summary>
internal ref struct ReadingFields
{
    private const int LongestEscapedTime = 256;

    public string? Asset;
    public string? Quantity;
    public string? Unit;
    public string? Quality;
    public DateTimeOffset? Time;
    public double Value;
    public long? Sequence;
    public bool HasTime;
    public JsonTokenType ValueToken;

    /// <summary>Reads the fields of an object; the reader stands on its opening brace.</summary>
    /// <remarks>Unknown fields are skipped, the last of equal names counts.</remarks>
    public static ReadingFields Read(ref Utf8JsonReader reader)
    {
        var fields = default(ReadingFields);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fields.ReadField(ref reader);
        }

        return fields;
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("t"u8))
        {
            reader.Read();
            ReadTime(ref reader);
        }
        else if (reader.ValueTextEquals("v"u8))
        {
            reader.Read();
            ReadValue(ref reader);
        }
        else if (reader.ValueTextEquals("u"u8))
        {
            reader.Read();
            Unit = TextOf(ref reader);
        }
        else
        {
            ReadOther(ref reader);
        }
    }

    private void ReadOther(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("q"u8))
        {
            reader.Read();
            Quality = reader.TokenType == JsonTokenType.Null ? null : TextOf(ref reader) ?? "";
        }
        else if (reader.ValueTextEquals("seq"u8))
        {
            reader.Read();
            Sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("asset"u8))
        {
            reader.Read();
            Asset = TextOf(ref reader) ?? "";
        }
        else if (reader.ValueTextEquals("quantity"u8))
        {
            reader.Read();
            Quantity = TextOf(ref reader) ?? "";
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private void ReadTime(ref Utf8JsonReader reader)
    {
        HasTime = reader.TokenType != JsonTokenType.Null;
        Time = reader.TokenType == JsonTokenType.String && NamesItsOffset(in reader)
            && reader.TryGetDateTimeOffset(out var time) ? time.ToUniversalTime() : null;
        reader.Skip();
    }

    private void ReadValue(ref Utf8JsonReader reader)
    {
        ValueToken = reader.TokenType;
        Value = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDouble(out var number) => number,
            JsonTokenType.True => 1,
            JsonTokenType.False => 0,
            _ => double.NaN,
        };
        reader.Skip();
    }

    /// <summary>A string; other tokens give null and are skipped.</summary>
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return WellKnownText.Read(ref reader);
        }

        reader.Skip();
        return null;
    }

    // Without an offset the framework would take the time zone of this machine. Many writers escape the plus sign.
    private static bool NamesItsOffset(in Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return NamesItsOffset(reader.ValueSpan);
        }

        Span<byte> buffer = stackalloc byte[LongestEscapedTime];
        return reader.ValueSpan.Length <= LongestEscapedTime && NamesItsOffset(buffer[..reader.CopyString(buffer)]);
    }

    // The date part ends after ten bytes.
    private static bool NamesItsOffset(ReadOnlySpan<byte> text)
        => text.Length > 10 && (text[^1] == 'Z' || text[10..].IndexOfAny((byte)'+', (byte)'-') >= 0);
}
