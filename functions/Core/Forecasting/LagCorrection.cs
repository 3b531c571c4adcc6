namespace SektorKopplung.Core.Forecasting;

/// <summary>What the last days' deviations from the expectation say about the next hours (Niveaukorrektur).</summary>
/// <remarks>
/// Lags of the deviation, not of the load itself: so recent load never takes over a part of the temperature slope, which would
/// flatten the forecast of a cold spell.
/// </remarks>
internal sealed class LagCorrection
{
    /// <summary>How far back it looks [h], counted from the hour of issue.</summary>
    public const int Reach = 8 * 24;

    private const int Columns = 6;
    private const double Penalty = 0.02;
    private const int WantedOrigins = 250;

    private readonly double[][] _weights;

    private LagCorrection(double[][] weights) => _weights = weights;

    /// <summary>Weights the lags per group of lead times by ridge regression on past forecasts.</summary>
    public static LagCorrection Fit(double[] errors, int horizon)
    {
        var sums = Enumerable.Range(0, LeadTimes.Groups).Select(_ => new NormalEquations(Columns)).ToArray();
        Span<double> row = stackalloc double[Columns];
        foreach (var origin in Origins(errors.Length))
        {
            var recent = RecentErrors.Of(errors, origin);
            for (var lead = 0; lead < horizon && origin + lead < errors.Length; lead++)
            {
                if (double.IsFinite(errors[origin + lead]))
                {
                    Write(errors, (origin, lead), recent, row);
                    sums[LeadTimes.GroupOf(lead)].Add(row, errors[origin + lead]);
                }
            }
        }

        var variance = MeanSquare(errors);
        double[] penalties = [.. Enumerable.Repeat(Penalty * variance, Columns)];
        return new([.. sums.Select(sum => sum.Solve(penalties))]);
    }

    /// <summary>Hours to issue past forecasts from; their distance runs through all hours of the day.</summary>
    public static IEnumerable<int> Origins(int count)
    {
        var step = Math.Max(5, count / WantedOrigins) | 1;
        step += step % 3 == 0 ? 2 : 0;
        for (var origin = Reach; origin < count; origin += step)
        {
            yield return origin;
        }
    }

    /// <summary>The correction of one hour, to be added to the expectation.</summary>
    public double At(double[] errors, (int Origin, int Lead) target, RecentErrors recent)
    {
        Span<double> row = stackalloc double[Columns];
        Write(errors, target, recent, row);
        return NormalEquations.Dot(row, _weights[LeadTimes.GroupOf(target.Lead)]);
    }

    private static void Write(double[] errors, (int Origin, int Lead) target, RecentErrors recent, Span<double> row)
    {
        var dayBefore = target.Origin + target.Lead - (24 * ((target.Lead / 24) + 1));
        row[0] = recent.Hours;
        row[1] = recent.Day;
        row[2] = recent.Week;
        row[3] = ValueAt(errors, dayBefore);
        row[4] = SameHour(errors, dayBefore);
        row[5] = ValueAt(errors, target.Origin - 1);
    }

    private static double SameHour(double[] errors, int latest)
    {
        var (sum, count) = (0.0, 0);
        for (var i = latest; i > latest - 168 && i >= 0; i -= 24)
        {
            if (double.IsFinite(errors[i]))
            {
                sum += errors[i];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double ValueAt(double[] errors, int index)
        => index >= 0 && double.IsFinite(errors[index]) ? errors[index] : 0;

    private static double MeanSquare(double[] errors)
    {
        var (sum, count) = (0.0, 0);
        foreach (var error in errors)
        {
            if (double.IsFinite(error))
            {
                sum += error * error;
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
