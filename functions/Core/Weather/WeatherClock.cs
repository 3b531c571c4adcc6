using System.Globalization;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Weather;

/// <summary>Reads the times of one forecast in their order; a time without an offset only where a zone for it is named.</summary>
/// <remarks>
/// By a clock with summer time the hour that comes twice is the first until a time does not rise, then the second; a time that
/// is skipped is refused.
/// </remarks>
/// <param name="zone">The zone of times without an offset; null refuses them.</param>
internal sealed class WeatherClock(TimeZoneInfo? zone)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>The instant of the next time, UTC.</summary>
    /// <param name="text">ISO 8601.</param>
    /// <param name="where">The field it stands in, as the operator knows it.</param>
    /// <exception cref="WeatherContentException">It is no time, or without an offset.</exception>
    public DateTimeOffset Read(string text, string where)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            throw new WeatherContentException(Wording.Say(
                $"In {where} steht „{Short(text)}“, das ist keine Zeit.", $"{where} holds \"{Short(text)}\", which is no time."));
        }

        _last = time.Kind == DateTimeKind.Unspecified ? OfClock(time, text, where) : instant;
        return _last;
    }

    /// <summary>A text short enough for a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private DateTimeOffset OfClock(DateTime time, string text, string where)
    {
        if (zone is null)
        {
            throw new WeatherContentException(Wording.Say(
                $"In {where} steht „{Short(text)}“ ohne Zeitzone; erwartet wird eine Zeit mit Z oder +01:00, oder bei JSON „timeZone“ in der Zuordnung.",
                $"{where} holds \"{Short(text)}\" without a time zone; expected is a time with Z or +01:00, or for JSON \"timeZone\" in the mapping."));
        }

        if (zone.IsInvalidTime(time))
        {
            throw new WeatherContentException(Wording.Say(
                $"In {where} steht „{Short(text)}“; diese Zeit gibt es in {zone.Id} nicht.",
                $"{where} holds \"{Short(text)}\"; there is no such time in {zone.Id}."));
        }

        var offsets = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time) : [zone.GetUtcOffset(time)];
        var first = new DateTimeOffset(time, offsets.Max()).ToUniversalTime();
        return first > _last ? first : new DateTimeOffset(time, offsets.Min()).ToUniversalTime();
    }
}
