using System.Text.Json;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Telemetry;

/// <summary>Reads strings that are mostly the same few, without making a new object for each.</summary>
internal static class WellKnownText
{
    private const int LongestKnown = 64;

    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestKnown)
        {
            return reader.GetString()!;
        }

        Span<char> buffer = stackalloc char[LongestKnown];
        var text = buffer[..reader.CopyString(buffer)];
        return text switch
        {
            "good" => "good",
            _ => Known(text) ?? text.ToString(),
        };
    }

    private static string? Known(ReadOnlySpan<char> text)
    {
        if (UcumTable.Find(text) is { } unit && text.SequenceEqual(unit.Code))
        {
            return unit.Code;
        }

        return QuantityCatalog.Find(text)?.Name;
    }
}
