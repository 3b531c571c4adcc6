using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>When forecasts are issued in a stretch (Prognosezeitpunkte).</summary>
internal static class BacktestIssues
{
    /// <summary>The forecasts of a stretch that have something measured to compare with, in order.</summary>
    public static IReadOnlyList<BacktestIssue> Of(BacktestData data, BacktestPlan plan, BacktestFold fold)
        => [.. (plan.IsIssuedHourly ? Hourly(data, plan, fold) : Daily(data, plan, fold))
            .Where(issue => issue.Origin > 0 && issue.MeasuredLeads(data).Any())];

    private static IEnumerable<BacktestIssue> Hourly(BacktestData data, BacktestPlan plan, BacktestFold fold)
    {
        var end = Math.Min(data.Count, data.IndexOf(fold.End));
        for (var origin = Math.Max(0, data.IndexOf(fold.Start)); origin < end; origin++)
        {
            yield return new(origin, plan.HorizonHours - 1, plan.HorizonHours - 1);
        }
    }

    private static IEnumerable<BacktestIssue> Daily(BacktestData data, BacktestPlan plan, BacktestFold fold)
    {
        var zone = plan.Calendar.Zone;
        var start = LocalDays.FirstAtOrAfter(fold.Start, zone);
        for (var day = LocalDays.Of(start, zone); start < fold.End; day = day.AddDays(1))
        {
            var next = LocalDays.StartOf(day.AddDays(1), zone);
            var hours = plan.CoversLocalDay ? (int)(next - start).TotalHours : plan.HorizonHours;
            yield return new(data.IndexOf(start), 0, hours - 1);
            start = next;
        }
    }
}
