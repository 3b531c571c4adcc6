using System.Globalization;
using System.Text;

namespace SektorKopplung.Embedded.Tests.Backtest;

/// <summary>A heat load that follows weather and clock, as files of different programs write it.</summary>
internal static class RecordedTable
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Hours or parts of them from an instant on: instant, load [kW], outdoor temperature [°C].</summary>
    public static IEnumerable<(DateTimeOffset Time, double Load, double Celsius)> Town(DateTimeOffset start, int days, int perHour = 1)
    {
        for (var i = 0; i < days * 24 * perHour; i++)
        {
            var time = start.AddMinutes(i * 60.0 / perHour);
            var local = TimeZoneInfo.ConvertTime(time, Berlin);
            var hours = (double)i / perHour;
            var celsius = 6 + (5 * Math.Sin(hours / 90)) + (3 * Math.Sin((local.Hour - 9) * Math.PI / 12)) + (1.5 * Math.Sin(hours / 7));
            var clock = local.Hour is >= 5 and < 9 ? 90 : local.Hour is >= 22 or < 4 ? -70 : 0;
            yield return (time, 700 - (30 * celsius) + clock + (8 * Math.Sin(hours * 1.7)), celsius);
        }
    }

    /// <summary>Local time in a German file: 15.10.2024 13:00.</summary>
    public static string German(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Berlin).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A number with decimal comma and point for thousands.</summary>
    public static string German(double value) => value.ToString("N2", CultureInfo.GetCultureInfo("de-DE"));

    public static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Plain(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Writes lines, with a byte order mark where asked for.</summary>
    public static string Write(string directory, IEnumerable<string> lines, bool hasMark = false)
    {
        var path = Path.Combine(directory, "recorded.csv");
        File.WriteAllLines(path, lines, new UTF8Encoding(hasMark));
        return path;
    }
}
