using System.Globalization;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Says what the hourly series are like (Befunde der Stundenwerte).</summary>
internal static class SeriesFindings
{
    private const int LongestFlatHours = 24;

    /// <summary>Spikes of the target.</summary>
    public static void AddSpikes(List<DataFinding> findings, HourlySeries series, bool[] spikes)
        => Add(findings, "spike", series, spikes, count => $"{Counted.Of(count, "hour")} taken for isolated spikes; not learned from, but scored.");

    /// <summary>Hours with a temperature that cannot be used.</summary>
    public static void AddTemperature(List<DataFinding> findings, HourlySeries series, bool[] spikes, HourlySeries target)
    {
        Add(findings, "temperature-spike", series, spikes, count => $"{Counted.Of(count, "hour")} of outdoor temperature taken for isolated spikes; treated as gaps.");
        Add(findings, "temperature-gap", series, [.. series.Values.Zip(target.Values, (celsius, load) => celsius is null && load is not null)],
            count => $"{Counted.Of(count, "measured hour")} without outdoor temperature; the forecaster is told so.");
    }

    /// <summary>Gaps, flat lines and negative values of the target.</summary>
    public static void AddStretches(List<DataFinding> findings, HourlySeries series)
    {
        var gaps = Runs.Of(series.Count, i => series.Values[i] is null).ToList();
        if (gaps.Count > 0)
        {
            var longest = gaps.MaxBy(run => run.Last - run.First);
            var hours = gaps.Sum(run => run.Last - run.First + 1);
            findings.Add(new("gap", gaps.Count, string.Create(CultureInfo.InvariantCulture,
                $"{Counted.Of(gaps.Count, "gap")}, together {hours} of {series.Count} hours, the longest of {longest.Last - longest.First + 1} h from {series.HourAt(longest.First):yyyy-MM-dd HH:mm}Z; neither learned from nor scored."),
                series.HourAt(gaps[0].First)));
        }

        var flats = FlatLines(series).ToList();
        if (flats.Count > 0)
        {
            findings.Add(new("flat-line", flats.Count, string.Create(CultureInfo.InvariantCulture,
                $"{Counted.Of(flats.Count, "flat line")}: {LongestFlatHours} h or more with the same value other than zero, together {flats.Sum(run => run.Last - run.First + 1)} h (frozen sensor?); kept."),
                series.HourAt(flats[0].First)));
        }

        Add(findings, "negative", series, [.. series.Values.Select(value => value < 0)], count => $"{Counted.Of(count, "negative hour")}; kept.");
    }

    private static IEnumerable<(int First, int Last)> FlatLines(HourlySeries series)
        => Runs.Of(series.Count - 1, i => series.Values[i] is not null and not 0 && series.Values[i] == series.Values[i + 1])
            .Select(run => (run.First, Last: run.Last + 1))
            .Where(run => run.Last - run.First + 1 >= LongestFlatHours);

    private static void Add(List<DataFinding> findings, string kind, HourlySeries series, bool[] hours, Func<int, string> sentence)
    {
        var count = hours.Count(hour => hour);
        if (count > 0)
        {
            findings.Add(new(kind, count, sentence(count), series.HourAt(Array.IndexOf(hours, true))));
        }
    }
}
