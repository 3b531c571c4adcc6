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
        var forecasts = Predict(forecaster, data, plan, work.Issues);
        var ofThen = plan.IsWeatherKnownAhead && data.Outdoor is not null
            ? Predict(forecaster, data, plan with { IsWeatherKnownAhead = false }, work.Issues)
            : null;

        var rows = new List<BacktestRow>();
        var without = 0;
        for (var i = 0; i < forecasts.Length; i++)
        {
            var (issue, forecast) = (work.Issues[i], forecasts[i]);
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
                    data.IsSuspect(hour), forecast.Points[lead], simple.Value)
                {
                    WithWeatherOfThen = ofThen is not null && lead < ofThen[i].Points.Count ? ofThen[i].Points[lead].P50 : null,
                });
            }
        }

        var known = data.Usable.Values.Take(start).Count(value => value is not null);
        return new(work.Fold, known, forecasts[0].Model, forecasts[0].Note, rows, without);
    }

    private static Forecast[] Predict(IForecaster forecaster, BacktestData data, BacktestPlan plan, IReadOnlyList<BacktestIssue> issues)
    {
        var forecasts = new Forecast[issues.Count];
        Parallel.For(0, forecasts.Length, i => forecasts[i] = forecaster.Predict(data.At(issues[i].Origin, issues[i].LastLead + 1, plan)));
        return forecasts;
    }
}
