using System.Globalization;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>Measured outdoor temperatures of six places beside the repository, a year or more each.</summary>
internal static class MeasuredWeather
{
    /// <summary>File, and its columns with the time and the temperature [°C].</summary>
    public static IReadOnlyList<(string File, string Time, string Celsius)> Files { get; } =
    [
        ("weather-de/aachen_2021_hourly.csv", "t", "temperature"),
        ("weather-de/aachen_2023_hourly.csv", "t", "temperature"),
        ("weather-de/duesseldorf_2024_hourly.csv", "t", "temperature"),
        ("weather-de/potsdam_2019_nsrdb_hourly.csv", "t", "Temperature"),
        ("aalborg/aalborg_dmi_temperature_utc_2018-2019.csv", "time_utc", "temp_c"),
        ("xai4heat-nis/L8_hourly_clean.csv", "datetime", "temp"),
    ];

    /// <summary>Why they cannot be used; null where they can.</summary>
    public static string? Missing => Files.All(one => File.Exists(Path.Combine(RepositoryRoot.SharedData, one.File)))
        ? null
        : "Needs the measured temperatures weather-de, aalborg and xai4heat-nis in ../shared/data (or SK_SHARED_DATA).";

    /// <summary>The hours of a file; the hour that its clock shows is taken for UTC.</summary>
    public static HourlySeries Read((string File, string Time, string Celsius) one)
    {
        var lines = File.ReadLines(Path.Combine(RepositoryRoot.SharedData, one.File)).Select(line => line.Split(',')).ToList();
        var (time, celsius) = (Array.IndexOf(lines[0], one.Time), Array.IndexOf(lines[0], one.Celsius));
        var rows = lines.Skip(1).Where(row => row[celsius].Length > 0).Select(row => (
            Hour: HourlySeries.HourOf(DateTimeOffset.Parse(row[time], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
            Value: double.Parse(row[celsius], CultureInfo.InvariantCulture))).ToList();
        var values = new double?[(int)(rows[^1].Hour - rows[0].Hour).TotalHours + 1];
        foreach (var (hour, value) in rows)
        {
            values[(int)(hour - rows[0].Hour).TotalHours] = value;
        }

        return new(rows[0].Hour, values);
    }
}

/// <summary>A test on measured temperatures.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredWeatherFactAttribute : FactAttribute
{
    public MeasuredWeatherFactAttribute() => Skip = MeasuredWeather.Missing;
}
