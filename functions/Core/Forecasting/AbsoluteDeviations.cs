namespace SektorKopplung.Core.Forecasting;

/// <summary>Linear weights by the least sum of absolute deviations, slightly shrunk (kleinste absolute Abweichungen).</summary>
/// <remarks>
/// Iteratively reweighted least squares (Schlossmacher 1973, Journal of the American Statistical Association 68). A few jumps
/// do not decide the weights as they would in least squares.
/// </remarks>
internal static class AbsoluteDeviations
{
    private const int Iterations = 8;
    private const double Penalty = 0.1;
    private const double SmallestShare = 0.02;
    private const double Least = 1e-12;

    /// <summary>The weights of the columns; a column without variance gets 0.</summary>
    /// <param name="rows">Row by row, as many values as targets times columns.</param>
    /// <param name="targets">What the rows shall add up to.</param>
    /// <param name="columns">How many columns.</param>
    public static double[] Fit(ReadOnlySpan<double> rows, ReadOnlySpan<double> targets, int columns)
    {
        var sizes = Sizes(rows, columns);
        var smallest = Math.Max(Least, SmallestShare * MeanSize(targets));
        var weights = new double[columns];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            weights = Step(rows, targets, sizes, weights, smallest);
        }

        return weights;
    }

    // Least squares with each row divided by the root of its deviation so far.
    private static double[] Step(ReadOnlySpan<double> rows, ReadOnlySpan<double> targets, double[] sizes, double[] weights, double smallest)
    {
        var columns = weights.Length;
        var sums = new NormalEquations(columns);
        var mean = 0.0;
        Span<double> scaled = stackalloc double[columns];
        for (var i = 0; i < targets.Length; i++)
        {
            var row = rows.Slice(i * columns, columns);
            var weight = 1 / Math.Max(smallest, Math.Abs(targets[i] - NormalEquations.Dot(row, weights)));
            var root = Math.Sqrt(weight);
            for (var column = 0; column < columns; column++)
            {
                scaled[column] = root * row[column] * sizes[column];
            }

            sums.Add(scaled, root * targets[i]);
            mean += weight / targets.Length;
        }

        double[] penalties = [.. Enumerable.Repeat(Penalty * mean, columns)];
        return [.. sums.Solve(penalties).Select((value, column) => value * sizes[column])];
    }

    // One by the root mean square of each column, so that all are shrunk alike.
    private static double[] Sizes(ReadOnlySpan<double> rows, int columns)
    {
        var sizes = new double[columns];
        for (var i = 0; i < rows.Length; i++)
        {
            sizes[i % columns] += rows[i] * rows[i];
        }

        var count = (double)rows.Length / columns;
        return [.. sizes.Select(sum => sum > Least * count ? 1 / Math.Sqrt(sum / count) : 0)];
    }

    private static double MeanSize(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += Math.Abs(value);
        }

        return values.Length == 0 ? 0 : sum / values.Length;
    }
}
