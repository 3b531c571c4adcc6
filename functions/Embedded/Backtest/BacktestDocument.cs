using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>The outcome as JSON.</summary>
internal static class BacktestDocument
{
    public static object Of(BacktestOutcome outcome)
    {
        var scores = outcome.Scores(withSuspects: true);
        var own = scores[0].Metrics;
        var band = BandMetrics.Of(outcome.Rows);
        var best = scores.Skip(1).Take(3).MinBy(score => score.Metrics.Mae)!;
        return new
        {
            file = outcome.Input.Table.Path,
            target = outcome.Input.Table.Columns[0],
            unit = outcome.Input.Unit,
            model = outcome.ModelName,
            modelReason = outcome.Why,
            mae = own.Mae,
            rmse = own.Rmse,
            bias = own.Bias,
            nmae = own.Nmae,
            mape = own.Mape,
            mapeHours = own.MapeHours,
            r2 = own.R2,
            mase = own.Mase,
            coverage80 = band.Coverage,
            bandWidth = band.MeanWidth,
            weatherAssumption = BacktestWords.WeatherSentence(outcome),
            withWeatherOfThen = outcome.WithWeatherOfThen,
            baselines = Named(scores.Skip(1).Take(3)),
            bestBaseline = best.Name,
            gainOnBestBaseline = best.Metrics.Mae > 0 ? 1 - (own.Mae / best.Metrics.Mae) : null,
            peers = Named(scores.Skip(4)),
            peerNote = outcome.PeerNote,
            withoutSuspects = outcome.Rows.Any(row => row.IsSuspect) ? Named(outcome.Scores(withSuspects: false)) : null,
            seconds = outcome.Seconds,
            peerSeconds = outcome.PeerSeconds,
            peakMemoryMb = outcome.PeakMemoryMegabytes,
            plan = PlanOf(outcome),
            rows = new
            {
                read = outcome.File.Rows,
                hours = outcome.Data.Count,
                scored = own.Hours,
                suspect = outcome.Rows.Count(row => row.IsSuspect),
                withoutForecast = outcome.Folds.Sum(fold => fold.HoursWithoutForecast),
            },
            folds = outcome.Folds.Select(FoldOf),
            leadTimes = outcome.Plan.HorizonHours > 1 ? GroupError.ByLead(outcome.Rows) : null,
            hoursOfDay = GroupError.ByLocalHour(outcome.Rows, outcome.Plan.Calendar),
            data = Findings(outcome),
        };
    }

    /// <summary>Everything found in the table, reading first.</summary>
    public static IEnumerable<DataFinding> Findings(BacktestOutcome outcome) => outcome.File.Findings.Concat(outcome.Data.Findings);

    private static Dictionary<string, BacktestMetrics> Named(IEnumerable<ContenderScore> scores)
        => scores.ToDictionary(score => score.Name, score => score.Metrics);

    private static object PlanOf(BacktestOutcome outcome) => new
    {
        timeZone = outcome.Input.Table.Zone.Id,
        calendarZone = outcome.Plan.Calendar.Zone.Id,
        format = outcome.File.Format,
        horizonHours = outcome.Plan.HorizonHours,
        issue = outcome.Plan.IsIssuedHourly ? "hourly" : "daily",
        trainUntil = outcome.Plan.TestStart,
        testEnd = outcome.Data.Measured.End,
        retrain = BacktestWords.Retraining(outcome.Plan),
        temperatureAhead = BacktestWords.Weather(outcome),
        aggregate = outcome.Input.Reading switch { { IsCumulative: true } => "cumulative", { IsSummed: true } => "sum", _ => "mean" },
        label = outcome.Input.Reading.IsLabelledAtEnd ? "end" : "start",
    };

    private static object FoldOf(FoldResult fold) => new
    {
        number = fold.Fold.Number,
        start = fold.Fold.Start,
        end = fold.Fold.End,
        trainingHours = fold.TrainingHours,
        model = fold.Model,
        note = fold.Note,
        hours = fold.Rows.Count,
        mae = fold.Rows.Count == 0 ? (double?)null : fold.Rows.Average(row => Math.Abs(row.Measured - row.Point.P50)),
        coverage80 = BandMetrics.Of(fold.Rows).Coverage,
    };
}
