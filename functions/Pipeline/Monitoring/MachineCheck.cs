using System.Globalization;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>What the machine must have before a monitor starts: German culture data and the time zone of the towns.</summary>
public static class MachineCheck
{
    /// <summary>A sentence that says what is missing and how to bring it; null where nothing is.</summary>
    public static string? Missing()
        => HasGerman()
            ? HasZone() ? null : "The time zone Europe/Berlin is missing: install the time zone data (Debian: tzdata)."
            : "German culture data are missing: install the ICU libraries (Debian: libicu) and leave globalization-invariant mode off.";

    private static bool HasGerman()
    {
        try
        {
            return CultureInfo.GetCultureInfo("de-DE", predefinedOnly: true).NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static bool HasZone() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _);
}
