namespace SektorKopplung.Core.Forecasting;

/// <summary>A weighted sum of features.</summary>
/// <param name="Features">What the load is explained by.</param>
/// <param name="Coefficients">One weight per feature.</param>
internal sealed record RidgeExpectation(LoadFeatures Features, double[] Coefficients) : IExpectation
{
    /// <inheritdoc/>
    public bool UsesOutdoor => Coefficients[LoadFeatures.Slope] != 0;

    /// <inheritdoc/>
    public double At(HourGrid grid, int hour)
    {
        Span<double> row = stackalloc double[Features.Columns];
        Features.Write(grid, hour, row);
        return NormalEquations.Dot(row, Coefficients);
    }

    /// <inheritdoc/>
    public void Split(HourGrid grid, int hour, Span<double> perGroup)
    {
        Span<double> row = stackalloc double[Features.Columns];
        Features.Write(grid, hour, row);
        for (var column = 0; column < row.Length; column++)
        {
            perGroup[(int)Features.GroupOf(column)] += row[column] * Coefficients[column];
        }
    }
}
