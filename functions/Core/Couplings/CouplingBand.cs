using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Couplings;

/// <summary>How far measured heat lay below and above a model's, in shares of the capacity [1] (konformes Band).</summary>
/// <param name="Below">The tenth percentile, not positive.</param>
/// <param name="Above">The ninetieth percentile, not negative.</param>
/// <remarks>Split-conformal: the errors are those of weeks the model had not seen; those of a quarter of a day go together and count once.</remarks>
public sealed record CouplingBand(double Below, double Above)
{
    private const double Tail = 0.1;
    private const int BlockHours = 6;

    private const string BelowName = "band_below";
    private const string AboveName = "band_above";

    /// <summary>The band as numbers of a model file.</summary>
    internal IReadOnlyDictionary<string, double> Numbers
        => new Dictionary<string, double> { [BelowName] = Below, [AboveName] = Above };

    /// <summary>The band out of the numbers of a model file.</summary>
    /// <exception cref="FormatException">A number is missing or has the wrong sign.</exception>
    internal static CouplingBand Of(IReadOnlyDictionary<string, double> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.TryGetValue(BelowName, out var below) && numbers.TryGetValue(AboveName, out var above)
            && below <= 0 && above >= 0
            ? new(below, above)
            : throw new FormatException($"A coupling model needs the numbers {BelowName} (not above 0) and {AboveName} (not below 0).");
    }

    /// <summary>The band of errors, in shares of the capacity.</summary>
    public static CouplingBand Of(IEnumerable<double> errors)
    {
        var sorted = errors.Order().ToArray();
        var tail = Quantiles.ConformalTail(Tail, Math.Max(1.0, sorted.Length / (double)BlockHours));
        return new(Math.Min(0, Quantiles.Of(sorted, tail)), Math.Max(0, Quantiles.Of(sorted, 1 - tail)));
    }

    /// <summary>The band around a heat [kW]: the model's own error and the width of the physical estimate, which comes from source and load, as independent of each other.</summary>
    internal ForecastPoint Around(double heat, ForecastPoint physical, double capacity)
    {
        if (heat <= 0 && physical.P50 <= 0)
        {
            return physical with { P10 = 0, P50 = 0 };
        }

        var below = Math.Sqrt(Square(Below * capacity) + Square(physical.P50 - physical.P10));
        var above = Math.Sqrt(Square(Above * capacity) + Square(physical.P90 - physical.P50));
        var low = physical.P10 > 0 ? Math.Max(0, heat - below) : 0;
        return physical with { P10 = low, P50 = heat, P90 = Math.Min(Math.Max(capacity, heat), heat + above) };
    }

    private static double Square(double value) => value * value;
}
