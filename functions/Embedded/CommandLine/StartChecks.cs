using System.Globalization;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>What the machine must have before anything starts: German culture data and the time zone of the towns.</summary>
internal static class StartChecks
{
    public static void Require()
    {
        try
        {
            var german = CultureInfo.GetCultureInfo("de-DE", predefinedOnly: true);
            if (german.NumberFormat.NumberDecimalSeparator != ",")
            {
                throw new CultureNotFoundException("de-DE has no German number format.");
            }

            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        }
        catch (CultureNotFoundException)
        {
            throw CommandFailedException.BrokenWorld(
                "German culture data are missing: install the ICU libraries (Debian: libicu) and leave globalization-invariant mode off.");
        }
        catch (TimeZoneNotFoundException)
        {
            throw CommandFailedException.BrokenWorld(
                "The time zone Europe/Berlin is missing: install the time zone data (Debian: tzdata).");
        }
    }
}
