namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How one way to forecast did on the compared hours (Ergebnis eines Verfahrens).</summary>
/// <param name="Name">In a word, as <c>same-hour-yesterday</c>.</param>
/// <param name="Metrics">Its errors.</param>
public sealed record ContenderScore(string Name, BacktestMetrics Metrics)
{
    /// <summary>The model and the three baselines, in this order, on the same hours.</summary>
    /// <param name="model">What the model is called.</param>
    /// <param name="rows">The hours.</param>
    /// <param name="naiveError">See <see cref="BacktestMetrics.NaiveError"/>.</param>
    public static IReadOnlyList<ContenderScore> Of(string model, IReadOnlyList<BacktestRow> rows, double? naiveError)
    {
        ArgumentNullException.ThrowIfNull(rows);
        double[] measured = [.. rows.Select(row => row.Measured)];
        return
        [
            Score(model, row => row.Point.P50),
            Score("persistence", row => row.Simple.Persistence),
            Score("same-hour-yesterday", row => row.Simple.Yesterday),
            Score("same-hour-last-week", row => row.Simple.LastWeek),
        ];

        ContenderScore Score(string name, Func<BacktestRow, double> forecast)
            => new(name, BacktestMetrics.Of(measured, [.. rows.Select(forecast)], naiveError));
    }
}
