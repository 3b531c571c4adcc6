using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Cuts the tested hours into stretches, each learned anew from all that lies before it (Walk-forward).</summary>
public static class BacktestFolds
{
    /// <summary>The stretches from the plan's first tested hour to an end, in order and without holes.</summary>
    /// <param name="plan">When it learns anew.</param>
    /// <param name="end">The first hour after the data, UTC.</param>
    public static IReadOnlyList<BacktestFold> Of(BacktestPlan plan, DateTimeOffset end)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var starts = Starts(plan, end).ToList();
        return [.. starts.Select((start, i) => new BacktestFold(i + 1, start, i + 1 < starts.Count ? starts[i + 1] : end))];
    }

    private static IEnumerable<DateTimeOffset> Starts(BacktestPlan plan, DateTimeOffset end)
    {
        if (plan.TestStart >= end)
        {
            yield break;
        }

        yield return plan.TestStart;
        if (plan.Retraining == Retraining.None)
        {
            yield break;
        }

        var zone = plan.Calendar.Zone;
        var first = LocalDays.Of(plan.TestStart, zone);
        var days = LocalDays.Of(end, zone).DayNumber - first.DayNumber + 1;
        for (var day = 1; day < days; day++)
        {
            var date = first.AddDays(day);
            var start = LocalDays.StartOf(date, zone);
            if (start > plan.TestStart && start < end && IsStart(plan, date, (day, days)))
            {
                yield return start;
            }
        }
    }

    private static bool IsStart(BacktestPlan plan, DateOnly date, (int Index, int Count) day) => plan.Retraining switch
    {
        Retraining.Week => day.Index % 7 == 0,
        Retraining.Month => date.Day == 1,
        Retraining.Season => (date.Month, date.Day) == plan.SeasonStart,
        Retraining.Parts => PartOf(plan, day) > PartOf(plan, (day.Index - 1, day.Count)),
        _ => false,
    };

    private static int PartOf(BacktestPlan plan, (int Index, int Count) day) => day.Index * plan.Parts / day.Count;
}
