namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Forecasts the past stretch by stretch as if it were the future (rollierende Prüfung).</summary>
/// <remarks>
/// For each stretch a model learns from everything before its start, then forecasts from each hour of issue in it with what
/// was known at that hour. Forecasts of a stretch are made in parallel; the result does not depend on it.
/// </remarks>
public static class WalkForward
{
    /// <summary>The results of the stretches that have anything measured, in order; lazily, one after the other.</summary>
    /// <param name="data">The series.</param>
    /// <param name="plan">What is forecast when.</param>
    /// <param name="model">What learns.</param>
    public static IEnumerable<FoldResult> Run(BacktestData data, BacktestPlan plan, BacktestModel model)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(model);
        var baselines = new Baselines(data.Usable.Values);
        foreach (var fold in BacktestFolds.Of(plan, data.Measured.End))
        {
            var issues = BacktestIssues.Of(data, plan, fold);
            if (issues.Count > 0)
            {
                yield return RunFold(data, plan, model, (fold, issues, baselines));
            }
        }
    }

    private static FoldResult RunFold(BacktestData data, BacktestPlan plan, BacktestModel model,
        (BacktestFold Fold, IReadOnlyList<BacktestIssue> Issues, Baselines Baselines) work)
    {
        var start = data.IndexOf(work.Fold.Start);
        var forecaster = model.Train(data.Training(start, plan));
        var forecasts = new Forecast[work.Issues.Count];
        Parallel.For(0, forecasts.Length, i => forecasts[i] = Predict(forecaster, data, plan, work.Issues[i]));

        var rows = new List<BacktestRow>();
        var without = 0;
        foreach (var (issue, forecast) in work.Issues.Zip(forecasts))
        {
            foreach (var lead in issue.MeasuredLeads(data))
            {
                var simple = work.Baselines.At(issue.Origin, lead);
                if (simple is null || lead >= forecast.Points.Count)
                {
                    without++;
                    continue;
                }

                var hour = issue.Origin + lead;
                rows.Add(new(work.Fold.Number, data.Measured.HourAt(issue.Origin), lead, data.Measured.Values[hour]!.Value,
                    data.IsSuspect(hour), forecast.Points[lead], simple.Value));
            }
        }

        var known = data.Usable.Values.Take(start).Count(value => value is not null);
        return new(work.Fold, known, forecasts[0].Model, forecasts[0].Note, rows, without);
    }

    private static Forecast Predict(IForecaster forecaster, BacktestData data, BacktestPlan plan, BacktestIssue issue)
        => forecaster.Predict(data.At(issue.Origin, issue.LastLead + 1, plan));
}
