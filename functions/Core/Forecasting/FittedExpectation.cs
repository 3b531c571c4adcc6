namespace SektorKopplung.Core.Forecasting;

/// <summary>An expectation and its errors on days it was not fitted on.</summary>
/// <param name="Expectation">Fitted on all hours.</param>
/// <param name="HeldOutErrors">Measured minus expected per hour of the grid, by fits without its day; NaN where unmeasured.</param>
internal sealed record FittedExpectation(IExpectation Expectation, double[] HeldOutErrors)
{
    /// <summary>Mean size of the held-out errors.</summary>
    public double MeanAbsoluteError => HeldOutErrors.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Average();
}
