using System.Globalization;
using System.Text.Json;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Pipeline.Mapping;

/// <summary>Turns a row of nominal values with operating hours into hourly readings of a window.</summary>
public sealed class ScheduleExpander(CsvMapping mapping)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(mapping.Csv.TimeZone);
    private readonly CultureInfo _numbers = CultureInfo.GetCultureInfo(mapping.Csv.DecimalComma ? "de-DE" : "");

    /// <summary>The readings of one row, hour by hour.</summary>
    /// <exception cref="FormatException">A column is missing or cannot be read; the message names it.</exception>
    public IEnumerable<MappedReading> Expand(IReadOnlyDictionary<string, string> row, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(row);
        var wanted = mapping.Series
            .Where(series => series.Where.All(condition => row.GetValueOrDefault(condition.Key) == condition.Value))
            .Select(series => (Series: series, Value: (Number(row, series.Column!) * series.Factor) + series.Offset))
            .ToList();
        return wanted.Count == 0 ? [] : Expand(wanted, RunningHours(row), window);
    }

    private static IEnumerable<MappedReading> Expand(
        List<(CsvSeries Series, double Value)> wanted, Func<DateTimeOffset, bool> isRunning, TimeWindow window)
    {
        for (var hour = HourlySeries.HourOf(window.Start); hour < window.End; hour = hour.AddHours(1))
        {
            var runs = isRunning(hour);
            foreach (var (series, value) in wanted)
            {
                var scheduled = series.FollowsSchedule && !runs ? 0 : value;
                yield return new MappedReading(
                    series.Asset, series.Quantity, hour, scheduled, series.Unit, series.Quality);
            }
        }
    }

    private Func<DateTimeOffset, bool> RunningHours(IReadOnlyDictionary<string, string> row)
    {
        var schedule = mapping.Schedule!;
        var daily = Periods(row, schedule.DailyPeriods);
        var shutdowns = Periods(row, schedule.ShutdownPeriods);
        var saturday = Text(row, schedule.SaturdayOn) == "yes";
        var sunday = Text(row, schedule.SundayOn) == "yes";
        return hour =>
        {
            var local = TimeZoneInfo.ConvertTime(hour, _zone);
            var isWorkingDay = local.DayOfWeek switch
            {
                DayOfWeek.Saturday => saturday,
                DayOfWeek.Sunday => sunday,
                _ => true,
            };
            return isWorkingDay
                && daily.Any(period => local.Hour >= period[0] && local.Hour < period[1])
                && !shutdowns.Any(period => local.DayOfYear >= period[0] && local.DayOfYear <= period[1]);
        };
    }

    private static int[][] Periods(IReadOnlyDictionary<string, string> row, string column)
    {
        try
        {
            var periods = JsonSerializer.Deserialize<int[][]>(Text(row, column)) ?? [];
            return periods.All(period => period is { Length: 2 })
                ? periods
                : throw new FormatException($"Column {column}: every period has a start and an end.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"Column {column}: '{Text(row, column)}' is no list of periods.", error);
        }
    }

    private double Number(IReadOnlyDictionary<string, string> row, string column)
        => double.TryParse(Text(row, column), NumberStyles.Float, _numbers, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"Column {column}: '{Text(row, column)}' is no number.");

    private static string Text(IReadOnlyDictionary<string, string> row, string column)
        => row.TryGetValue(column, out var text)
            ? text
            : throw new FormatException($"The table has no column {column}.");
}
