namespace SektorKopplung.Core.Forecasting;

/// <summary>A weighted sum of features while it runs, times how likely it runs.</summary>
/// <param name="Running">What is expected of an hour in which it runs.</param>
/// <param name="Stage">How likely it runs.</param>
internal sealed record StagedExpectation(RidgeExpectation Running, OnStage Stage) : IExpectation
{
    /// <inheritdoc/>
    public bool UsesOutdoor => Running.UsesOutdoor;

    /// <summary>Fits both parts.</summary>
    public static FittedExpectation Fit(TrainingRows rows, LoadFeatures features)
    {
        var running = RidgeRegression.Fit(rows, features, OnStage.IsOn);
        var stages = Enumerable.Range(0, TrainingRows.Folds).Select(fold => OnStage.Fit(rows, fold)).ToArray();
        var errors = new double[rows.Hours.Length];
        for (var i = 0; i < errors.Length; i++)
        {
            var whileRunning = rows.Targets[i] - running.HeldOutErrors[rows.Hours[i]];
            errors[i] = rows.Targets[i] - (stages[rows.FoldOf[i]].At(rows.Grid, rows.Hours[i]) * whileRunning);
        }

        return new(
            new StagedExpectation((RidgeExpectation)running.Expectation, OnStage.Fit(rows, heldOut: -1)), rows.OnGrid(errors));
    }

    /// <inheritdoc/>
    public double At(HourGrid grid, int hour) => Stage.At(grid, hour) * Running.At(grid, hour);

    /// <inheritdoc/>
    public void Split(HourGrid grid, int hour, Span<double> perGroup)
    {
        Running.Split(grid, hour, perGroup);
        perGroup[(int)TermGroup.Hour] += (Stage.At(grid, hour) - 1) * Running.At(grid, hour);
    }
}
