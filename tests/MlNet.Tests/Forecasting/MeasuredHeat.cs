using System.Globalization;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.MlNet.Tests.Forecasting;

/// <summary>Measured heat loads beside the repository.</summary>
internal static class MeasuredHeat
{
    private const string AalborgFile = "aalborg/aalborg_3021meters_hourly_2018-2019.csv";
    private static readonly string[] NisFiles = [.. new[] { "L8", "L12", "L22" }.Select(NisFile)];

    /// <summary>Why they cannot be used; null where they can.</summary>
    public static string? Missing => NisFiles.Append(AalborgFile).All(file => File.Exists(PathOf(file)))
        ? null
        : "Needs the measured heat loads xai4heat-nis and aalborg in ../shared/data (or SK_SHARED_DATA).";

    /// <summary>3021 heat meters of Aalborg 2018-2019 (Schaffer et al. 2022), load by its yearly mean.</summary>
    public static ForecastRequest Aalborg(DateTimeOffset issuedAt)
    {
        var table = Read(AalborgFile, TimeZoneInfo.Utc);
        return new(new SeriesKey("aalborg", "heat_load"), table["load_norm"], table["temperature_hourly"], issuedAt, 24);
    }

    /// <summary>The next hour of a substation of Niš (xai4heat), hourly by local time; it rests in summer.</summary>
    public static ForecastRequest Nis(string substation, DateTimeOffset issuedAt)
    {
        var calendar = new ForecastCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Belgrade"));
        var table = Read(NisFile(substation), calendar.Zone);
        Dictionary<string, HourlySeries> Columns(params string[] names) => names.ToDictionary(name => name, name => table[name]);
        return new(new SeriesKey(substation, "heat_load"), table["qizm"], table["t_amb"], issuedAt, 1)
        {
            Related = Columns("t_sup_prim", "t_ret_prim", "t_sup_sec", "t_ret_sec"),
            Weather = Columns("temp", "humidity", "windspeed"),
            Calendar = calendar,
        };
    }

    private static string NisFile(string substation) => $"xai4heat-nis/{substation}_hourly_clean.csv";

    private static string PathOf(string file) => Path.Combine(RepositoryRoot.SharedData, file);

    private static Dictionary<string, HourlySeries> Read(string file, TimeZoneInfo zone)
    {
        var lines = File.ReadLines(PathOf(file)).Select(line => line.Split(',')).ToList();
        var rows = lines.Skip(1).Select(row => (Row: row, Local: DateTime.Parse(row[0], CultureInfo.InvariantCulture)))
            .Where(row => !zone.IsInvalidTime(row.Local))
            .Select(row => (row.Row, Hour: new DateTimeOffset(row.Local, zone.GetUtcOffset(row.Local)).ToUniversalTime())).ToList();
        var (start, end) = (HourlySeries.HourOf(rows.Min(row => row.Hour)), rows.Max(row => row.Hour));
        return lines[0].Skip(1).Select((name, i) => (name, Column: i + 1)).ToDictionary(pair => pair.name, pair =>
        {
            var values = new double?[(int)(end - start).TotalHours + 1];
            foreach (var (row, hour) in rows)
            {
                values[(int)(hour - start).TotalHours] = double.TryParse(row[pair.Column], CultureInfo.InvariantCulture, out var value) ? value : null;
            }

            return new HourlySeries(start, values);
        });
    }
}

/// <summary>A test on measured heat loads.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredHeatFactAttribute : FactAttribute
{
    public MeasuredHeatFactAttribute() => Skip = MeasuredHeat.Missing;
}

/// <summary>The same with several rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MeasuredHeatTheoryAttribute : TheoryAttribute
{
    public MeasuredHeatTheoryAttribute() => Skip = MeasuredHeat.Missing;
}
