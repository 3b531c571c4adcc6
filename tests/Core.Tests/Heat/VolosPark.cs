using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

/// <summary>The industrial park of Volos: four sources and seven sinks with the hours in which they run.</summary>
internal sealed partial class VolosPark
{
    private readonly IReadOnlyList<(ProcessFlow Stream, IReadOnlyDictionary<string, string> Row)> _streams;

    private VolosPark(IReadOnlyList<(ProcessFlow, IReadOnlyDictionary<string, string>)> streams) => _streams = streams;

    public static VolosPark Read() => new(
    [
        .. Rows("volos_source_streams.csv").Select(row => (StreamOf(row, "source"), row)),
        .. Rows("volos_sink_streams.csv").Select(row => (StreamOf(row, "sink"), row)),
    ]);

    public IReadOnlyList<ProcessFlow> All => [.. _streams.Select(one => one.Stream)];

    /// <summary>What runs in an hour of the year 2026.</summary>
    public IReadOnlyList<ProcessFlow> At(DateTime hour) => [.. _streams.Where(one => Runs(one.Row, hour)).Select(one => one.Stream)];

    private static bool Runs(IReadOnlyDictionary<string, string> row, DateTime hour)
        => Periods(row["daily_periods"]).Any(period => hour.Hour >= period[0] && hour.Hour < period[1])
            && !Periods(row["shutdown_periods"]).Any(period => hour.DayOfYear >= period[0] && hour.DayOfYear <= period[1])
            && (hour.DayOfWeek != DayOfWeek.Saturday || row["saturday_on"] == "yes")
            && (hour.DayOfWeek != DayOfWeek.Sunday || row["sunday_on"] == "yes");

    private static int[][] Periods(string text) => JsonSerializer.Deserialize<int[][]>(text)!;

    private static ProcessFlow StreamOf(IReadOnlyDictionary<string, string> row, string side) => new(
        $"{side}-{row[side + "_id"]}-{row["stream_id"]}",
        Temperature.FromCelsius(Number(row["supply_temperature"])),
        Temperature.FromCelsius(Number(row["target_temperature"])),
        Power.FromKilowatts(Number(row["capacity"])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // Lists of periods stand in quotes and hold commas.
    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(ParkFactAttribute.FileOf(file)).Select(Cells).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static List<string> Cells(string line)
        => [.. Cell().Matches(line + ",").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)];

    [GeneratedRegex("(?:\"([^\"]*)\"|([^,]*)),")]
    private static partial Regex Cell();
}
