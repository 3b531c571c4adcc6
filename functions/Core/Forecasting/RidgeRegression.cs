namespace SektorKopplung.Core.Forecasting;

/// <summary>Ridge regression of the load on its features; the penalty is chosen on held-out days.</summary>
/// <remarks>Hoerl and Kennard 1970, Technometrics 12(1). Columns are scaled to unit variance before they are penalised.</remarks>
internal static class RidgeRegression
{
    private const double Unpenalised = 1e-7;

    private static readonly double[] Penalties = [1e-5, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 0.3];

    /// <summary>Fits the coefficients and keeps the errors of the chosen penalty on the days held out.</summary>
    /// <param name="rows">The hours.</param>
    /// <param name="features">What they are explained by.</param>
    /// <param name="isLearned">Which loads are learned from; errors are given for all. Null learns from all.</param>
    public static FittedExpectation Fit(TrainingRows rows, LoadFeatures features, Func<double, bool>? isLearned = null)
    {
        var columns = features.Columns;
        var matrix = new double[rows.Hours.Length * columns];
        for (var i = 0; i < rows.Hours.Length; i++)
        {
            features.Write(rows.Grid, rows.Hours[i], matrix.AsSpan(i * columns, columns));
        }

        var (means, scales) = Standardise(matrix, columns);
        var counts = rows.Targets.Select(load => isLearned is null || isLearned(load)).ToArray();
        var folds = Sums(rows, matrix, counts);
        var total = new NormalEquations(columns);
        Array.ForEach(folds, fold => total.Add(fold, 1));
        var (penalty, errors) = Choose(rows, matrix, (folds, total), counts);
        var coefficients = total.Solve(PenaltyOf(columns, penalty));
        return new(new RidgeExpectation(features, Unscale(coefficients, means, scales)), rows.OnGrid(errors));
    }

    private static (double Penalty, double[] Errors) Choose(TrainingRows rows, double[] matrix,
        (NormalEquations[] Folds, NormalEquations Total) sums, bool[] counts)
    {
        var best = (Penalty: Penalties[0], Errors: Array.Empty<double>(), Sum: double.PositiveInfinity);
        foreach (var penalty in Penalties)
        {
            var errors = HeldOutErrors(rows, matrix, sums, penalty);
            var sum = errors.Where((_, i) => counts[i]).Sum(error => error * error);
            if (sum < best.Sum)
            {
                best = (penalty, errors, sum);
            }
        }

        return (best.Penalty, best.Errors);
    }

    private static double[] HeldOutErrors(TrainingRows rows, double[] matrix,
        (NormalEquations[] Folds, NormalEquations Total) sums, double penalty)
    {
        var columns = matrix.Length / Math.Max(1, rows.Hours.Length);
        var coefficients = sums.Folds.Select(fold =>
        {
            var rest = new NormalEquations(columns);
            rest.Add(sums.Total, 1);
            rest.Add(fold, -1);
            return rest.Solve(PenaltyOf(columns, penalty));
        }).ToArray();
        var errors = new double[rows.Hours.Length];
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = rows.Targets[i]
                - NormalEquations.Dot(coefficients[rows.FoldOf[i]], matrix.AsSpan(i * columns, columns));
        }

        return errors;
    }

    private static NormalEquations[] Sums(TrainingRows rows, double[] matrix, bool[] counts)
    {
        var columns = matrix.Length / Math.Max(1, rows.Hours.Length);
        var folds = Enumerable.Range(0, TrainingRows.Folds).Select(_ => new NormalEquations(columns)).ToArray();
        for (var i = 0; i < rows.Hours.Length; i++)
        {
            if (counts[i])
            {
                folds[rows.FoldOf[i]].Add(matrix.AsSpan(i * columns, columns), rows.Targets[i]);
            }
        }

        return folds;
    }

    private static (double[] Means, double[] Scales) Standardise(double[] matrix, int columns)
    {
        var count = matrix.Length / columns;
        var means = new double[columns];
        var scales = new double[columns];
        for (var column = 1; column < columns; column++)
        {
            var mean = SumOf(matrix, (column, columns), value => value) / count;
            var deviation = Math.Sqrt(SumOf(matrix, (column, columns), value => (value - mean) * (value - mean)) / count);
            means[column] = mean;
            scales[column] = deviation > 1e-9 * (1 + Math.Abs(mean)) ? 1 / deviation : 0;
        }

        scales[LoadFeatures.Constant] = 1;
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i] = (matrix[i] - means[i % columns]) * scales[i % columns];
        }

        return (means, scales);
    }

    private static double SumOf(double[] matrix, (int First, int Step) column, Func<double, double> term)
    {
        var sum = 0.0;
        for (var i = column.First; i < matrix.Length; i += column.Step)
        {
            sum += term(matrix[i]);
        }

        return sum;
    }

    private static double[] PenaltyOf(int columns, double penalty)
    {
        var penalties = new double[columns];
        Array.Fill(penalties, penalty);
        penalties[LoadFeatures.Constant] = Unpenalised;
        penalties[LoadFeatures.Slope] = Unpenalised;
        return penalties;
    }

    private static double[] Unscale(double[] coefficients, double[] means, double[] scales)
    {
        var plain = coefficients.Select((coefficient, i) => coefficient * scales[i]).ToArray();
        plain[LoadFeatures.Constant] -= NormalEquations.Dot(plain, means);
        return plain;
    }
}
