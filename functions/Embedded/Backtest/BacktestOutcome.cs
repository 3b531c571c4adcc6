using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>What came out of a backtest.</summary>
internal sealed record BacktestOutcome
{
    public required BacktestInput Input { get; init; }

    public required BacktestPlan Plan { get; init; }

    public required TableFile File { get; init; }

    public required BacktestData Data { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<FoldResult> Folds { get; init; }

    /// <summary>Forecasts of scikit-learn, one per row; null where it did not take part.</summary>
    public double[]? Peer { get; init; }

    /// <summary>Why it did not take part, or which version did.</summary>
    public required string PeerNote { get; init; }

    /// <summary>How long reading, learning and forecasting took [s].</summary>
    public required double Seconds { get; init; }

    /// <summary>How long scikit-learn took [s].</summary>
    public double PeerSeconds { get; init; }

    public required double PeakMemoryMegabytes { get; init; }

    public IReadOnlyList<BacktestRow> Rows => field ??= [.. Folds.SelectMany(fold => fold.Rows)];

    /// <summary>What the model calls itself; all where the stretches differ.</summary>
    public string ModelName => string.Join('+', Folds.Select(fold => fold.Model).Distinct().Order(StringComparer.Ordinal));

    public double? NaiveError => BacktestMetrics.NaiveError(Data.Usable, Plan.TestStart);

    /// <summary>How the model does with the weather that was known then; null where the scores are that already, or there is no weather.</summary>
    public BacktestMetrics? WithWeatherOfThen => Rows.All(row => row.WithWeatherOfThen is not null)
        ? BacktestMetrics.Of([.. Rows.Select(row => row.Measured)], [.. Rows.Select(row => row.WithWeatherOfThen!.Value)], NaiveError)
        : null;

    /// <summary>The scores on all compared hours, or without the suspect ones: the model first.</summary>
    public IReadOnlyList<ContenderScore> Scores(bool withSuspects)
    {
        var places = Enumerable.Range(0, Rows.Count).Where(i => withSuspects || !Rows[i].IsSuspect).ToList();
        List<BacktestRow> rows = [.. places.Select(i => Rows[i])];
        var scores = ContenderScore.Of(ModelName, rows, NaiveError);
        return Peer is null
            ? scores
            : [.. scores, new("sklearn-hist-gradient-boosting", BacktestMetrics.Of(
                [.. rows.Select(row => row.Measured)], [.. places.Select(i => Peer[i])], NaiveError))];
    }
}
