using System.Globalization;
using System.Text.Json;
using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Weather;

/// <summary>Reads a weather forecast from JSON by a mapping: lists side by side, or a list of records.</summary>
/// <remarks>Never throws on content. Times are ISO 8601 or seconds since 1970; without an offset only where the mapping names a zone.</remarks>
public static class JsonWeatherReader
{
    /// <summary>Reads a forecast.</summary>
    /// <param name="json">The text.</param>
    /// <param name="mapping">What stands where.</param>
    /// <param name="source">Whose forecast it is, as shown to people.</param>
    /// <param name="fetchedAt">When it was fetched, UTC: the issue time where the mapping names none.</param>
    public static WeatherResult Read(ReadOnlyMemory<byte> json, WeatherMapping mapping, string source, DateTimeOffset fetchedAt)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, mapping, source, fetchedAt);
        }
        catch (JsonException error)
        {
            return WeatherResult.None(Wording.Say(
                $"Die Antwort ist kein JSON (Zeile {error.LineNumber + 1}).", $"The answer is no JSON (line {error.LineNumber + 1})."));
        }
        catch (WeatherContentException error)
        {
            return WeatherResult.None(error.Reason);
        }
    }

    private static WeatherResult Read(JsonElement root, WeatherMapping mapping, string source, DateTimeOffset fetchedAt)
    {
        var zone = mapping.TimeZone;
        var issuedAt = mapping.IssuedAt is { } place ? TimeOf(Follow(root, place), place, new(zone)) : fetchedAt;
        var clock = new WeatherClock(zone);
        var columns = new WeatherColumns(source, [.. Column(root, mapping, mapping.Times).Select(time => TimeOf(time, mapping.Times, clock))]);
        if (columns.TimesError() is { } timesError)
        {
            return WeatherResult.None(timesError);
        }

        foreach (var series in mapping.Series)
        {
            var values = Column(root, mapping, series.Values).Select(value => NumberOf(value, series.Values)).ToList();
            if (columns.Add(WeatherQuantities.Find(series.Quantity)!, UcumTable.Get(series.Unit), values, series.IsOfHourBefore) is { } error)
            {
                return WeatherResult.None(error);
            }
        }

        return columns.Finish(issuedAt);
    }

    private static IEnumerable<JsonElement?> Column(JsonElement root, WeatherMapping mapping, string place)
    {
        var list = Follow(root, mapping.Records ?? place);
        if (list is not { ValueKind: JsonValueKind.Array } items)
        {
            throw new WeatherContentException(Wording.Say(
                $"Bei „{mapping.Records ?? place}“ steht keine Liste.", $"There is no list at \"{mapping.Records ?? place}\"."));
        }

        return mapping.Records is null
            ? items.EnumerateArray().Select(item => (JsonElement?)item)
            : items.EnumerateArray().Select(item => Follow(item, place));
    }

    private static JsonElement? Follow(JsonElement from, string pointer)
    {
        JsonElement? at = from;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            at = at is { } value ? Step(value, step) : null;
        }

        return at;
    }

    private static JsonElement? Step(JsonElement at, string step) => at.ValueKind switch
    {
        JsonValueKind.Object => at.TryGetProperty(step, out var field) ? field : null,
        JsonValueKind.Array => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < at.GetArrayLength() ? at[index] : null,
        _ => null,
    };

    private static DateTimeOffset TimeOf(JsonElement? value, string place, WeatherClock clock)
    {
        const long latest = 253_402_300_799;
        return value switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var seconds) && seconds is >= 0 and <= latest
                => DateTimeOffset.FromUnixTimeSeconds(seconds),
            { ValueKind: JsonValueKind.String } text => clock.Read(text.GetString()!, place),
            _ => throw new WeatherContentException(Wording.Say(
                $"In {place} steht {Shown(value)}, das ist keine Zeit.", $"{place} holds {Shown(value)}, which is no time.")),
        };
    }

    private static double? NumberOf(JsonElement? value, string place) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var found) && double.IsFinite(found) => found,
        _ => throw new WeatherContentException(Wording.Say(
            $"In {place} steht {Shown(value)}, das ist keine Zahl.", $"{place} holds {Shown(value)}, which is no number.")),
    };

    private static string Shown(JsonElement? value)
        => WeatherClock.Short(value?.GetRawText() ?? "–");
}
