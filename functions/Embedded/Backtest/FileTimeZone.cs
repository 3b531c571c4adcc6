using System.Globalization;
using System.Text.RegularExpressions;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Time zones as people name them: <c>Europe/Berlin</c>, <c>UTC</c>, <c>+01:00</c>.</summary>
internal static partial class FileTimeZone
{
    /// <summary>The time zone of a name.</summary>
    /// <exception cref="CommandFailedException">There is none; the message gives examples.</exception>
    public static TimeZoneInfo Find(string option, string name)
    {
        if (Offset(name) is { } offset)
        {
            return TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw CommandFailedException.BadInput(
                $"{option}: '{name}' is no time zone such as Europe/Berlin, Europe/Vienna, UTC or +01:00 (standard time all year).");
    }

    /// <summary>A fixed distance from UTC as <c>+01:00</c>, <c>UTC+1</c>; null where it is none.</summary>
    public static TimeSpan? Offset(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hours = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups[3].Success ? int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes < 60 ? (match.Groups[1].Value == "-" ? -offset : offset) : null;
    }

    [GeneratedRegex(@"^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
