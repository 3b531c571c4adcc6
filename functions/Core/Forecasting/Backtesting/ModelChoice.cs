using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Takes another model than the first only where that did clearly better on the last part of the training data (Modellwahl).</summary>
/// <remarks>
/// The last four measured weeks, at most a quarter of what was measured, are held back; each candidate learns from what lies
/// before them. A later candidate takes the place of the best so far if its days are closer by Wilcoxon's signed-rank test at 5 %.
/// What was chosen then learns from everything. Nothing tested later is looked at.
/// </remarks>
public static class ModelChoice
{
    private const int HeldBackHours = 28 * 24;
    private const double LikelyChance = 0.05;

    /// <summary>A model that chooses among candidates each time it learns; in doubt it takes the first.</summary>
    /// <param name="candidates">At least one.</param>
    /// <param name="plan">Under which lead times and knowledge they are compared.</param>
    public static BacktestModel Of(IReadOnlyList<BacktestModel> candidates, BacktestPlan plan)
        => new("auto", request => Best(candidates, plan, request).Train(request));

    private static BacktestModel Best(IReadOnlyList<BacktestModel> candidates, BacktestPlan plan, ForecastRequest request)
    {
        var data = new BacktestData
        {
            Measured = request.History,
            Usable = request.History,
            Outdoor = Aligned(request.Outdoor, request.History),
            Related = request.Related.ToDictionary(one => one.Key, one => Aligned(one.Value, request.History)),
            Weather = request.Weather.ToDictionary(one => one.Key, one => Aligned(one.Value, request.History)),
        };
        var heldBack = plan with { TestStart = HeldBackFrom(request.History), Retraining = Retraining.None };
        var (best, least) = (candidates[0], DayErrors(WalkForward.Run(data, heldBack, candidates[0])));
        foreach (var other in candidates.Skip(1))
        {
            var errors = DayErrors(WalkForward.Run(data, heldBack, other));
            double[] gains = [.. least.Where(day => errors.ContainsKey(day.Key)).Select(day => day.Value - errors[day.Key])];
            (best, least) = least.Count == 0 || SignedRank.Chance(gains) <= LikelyChance ? (other, errors) : (best, least);
        }

        return best;
    }

    // The mean absolute error of each day.
    private static Dictionary<DateTime, double> DayErrors(IEnumerable<FoldResult> results) => results
        .SelectMany(result => result.Rows)
        .GroupBy(row => row.Point.Hour.UtcDateTime.Date)
        .ToDictionary(day => day.Key, day => day.Average(row => Math.Abs(row.Measured - row.Point.P50)));

    private static DateTimeOffset HeldBackFrom(HourlySeries history)
    {
        var left = Math.Min(HeldBackHours, history.Values.Count(value => value is not null) / 4);
        var index = history.Count;
        while (index > 0 && left > 0)
        {
            index--;
            left -= history.Values[index] is null ? 0 : 1;
        }

        return history.HourAt(index);
    }

    private static HourlySeries Aligned(HourlySeries series, HourlySeries hours)
        => new(hours.Start, [.. Enumerable.Range(0, hours.Count).Select(i => series.At(hours.HourAt(i)))]);
}
