using System.Globalization;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Embedded.CommandLine;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>Where training ends and the test begins.</summary>
internal static class TestStart
{
    private const double TrainingShare = 0.75;
    private const int FewestTrainingHours = 72;

    /// <summary>The first tested hour: as asked for, or such that the last quarter of the measured hours is tested.</summary>
    public static DateTimeOffset Of(BacktestData data, string? trainUntil, BacktestPlan plan)
    {
        var zone = plan.Calendar.Zone;
        var start = trainUntil is { } given ? Asked(given, zone)
            : plan.Retraining == Retraining.Season ? SecondSeason(data, plan)
            : LocalDays.FirstAtOrAfter(data.Measured.HourAt(LastQuarter(data)), zone);
        var before = Measured(data, 0, data.IndexOf(start));
        var span = string.Create(CultureInfo.InvariantCulture,
            $"the data reach from {Local(data.Measured.Start, zone)} to {Local(data.Measured.End, zone)} ({zone.Id})");
        if (before < FewestTrainingHours)
        {
            throw CommandFailedException.BadInput(
                $"Only {before} hours were measured before {Local(start, zone)}, at least {FewestTrainingHours} are needed to learn from; {span}.");
        }

        return Measured(data, data.IndexOf(start), data.Count) > 0
            ? start
            : throw CommandFailedException.BadInput($"Nothing was measured after {Local(start, zone)} to test on; {span}.");
    }

    private static DateTimeOffset Asked(string given, TimeZoneInfo zone)
    {
        if (new TimeCells(false).Parse(given) is not { } cell)
        {
            throw CommandFailedException.BadInput($"--train-until: '{given}' is no time such as 2024-07-01 or 2024-07-01T00:00:00Z.");
        }

        return Core.TimeSeries.HourlySeries.HourOf(new LocalClock(zone).ToUtc(cell));
    }

    private static DateTimeOffset SecondSeason(BacktestData data, BacktestPlan plan)
    {
        var first = Array.FindIndex([.. data.Measured.Values], value => value is not null);
        var day = LocalDays.Of(data.Measured.HourAt(first + FewestTrainingHours), plan.Calendar.Zone);
        do
        {
            day = day.AddDays(1);
        }
        while ((day.Month, day.Day) != plan.SeasonStart);
        return LocalDays.StartOf(day, plan.Calendar.Zone);
    }

    private static int LastQuarter(BacktestData data)
    {
        var left = (int)(TrainingShare * Measured(data, 0, data.Count));
        var hour = 0;
        for (; hour < data.Count && left > 0; hour++)
        {
            left -= data.Measured.Values[hour] is null ? 0 : 1;
        }

        return Math.Min(hour, data.Count - 1);
    }

    private static int Measured(BacktestData data, int from, int to)
        => data.Measured.Values.Take(Math.Clamp(to, 0, data.Count)).Skip(Math.Max(0, from)).Count(value => value is not null);

    private static string Local(DateTimeOffset instant, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
