namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Finds single hours far outside of everything around them (Ausreißer).</summary>
/// <remarks>
/// Hampel's rule, made careful: an hour is a spike if it lies further from the median of the twelve hours on each side than
/// ten times their scaled median deviation and than half the usual range of the series (1 % to 99 %), the stretch of such
/// hours lasts at most three hours, and no hour at the same time of day within a week is nearly as far out. Where more than
/// 0.5 % of all hours are like this, that is how the series is, and none is a spike. F. R. Hampel, "The influence curve and
/// its role in robust estimation", 1974; the scale 1.4826 makes the median deviation a standard deviation.
/// </remarks>
internal static class IsolatedSpikes
{
    private const int Reach = 12;
    private const int LongestRun = 3;
    private const int FewestHours = 72;
    private const double Scales = 10;
    private const double NormalScale = 1.4826;
    private const double RangeShare = 0.5;
    private const double RareShare = 0.005;

    /// <summary>Which hours are spikes.</summary>
    public static bool[] In(IReadOnlyList<double?> values)
    {
        var spikes = new bool[values.Count];
        var sorted = values.Where(value => value is not null).Select(value => value!.Value).Order().ToArray();
        if (sorted.Length < FewestHours)
        {
            return spikes;
        }

        var far = RangeShare * (Quantiles.Of(sorted, 0.99) - Quantiles.Of(sorted, 0.01));
        var offsets = Enumerable.Range(0, values.Count).Select(i => Offset(values, i, far)).ToArray();
        foreach (var (first, last) in Runs.Of(values.Count, i => offsets[i] != 0))
        {
            var hours = Enumerable.Range(first, last - first + 1);
            if (last - first < LongestRun && hours.All(i => IsSingular(values, i, offsets[i])))
            {
                Array.Fill(spikes, true, first, last - first + 1);
            }
        }

        return spikes.Count(spike => spike) <= Math.Max(1, RareShare * sorted.Length) ? spikes : new bool[values.Count];
    }

    // How far an hour lies from its surroundings, where that is far; else 0.
    private static double Offset(IReadOnlyList<double?> values, int hour, double far)
    {
        if (values[hour] is not { } value)
        {
            return 0;
        }

        var around = Around(values, hour);
        if (around.Length < Reach)
        {
            return 0;
        }

        var median = Quantiles.Of(around, 0.5);
        var offset = value - median;
        if (Math.Abs(offset) <= far)
        {
            return 0;
        }

        double[] deviations = [.. around.Select(other => Math.Abs(other - median)).Order()];
        return Math.Abs(offset) > Scales * NormalScale * Quantiles.Of(deviations, 0.5) ? offset : 0;
    }

    private static double[] Around(IReadOnlyList<double?> values, int hour)
        => [.. Enumerable.Range(hour - Reach, (2 * Reach) + 1)
            .Where(i => i != hour && i >= 0 && i < values.Count && values[i] is not null)
            .Select(i => values[i]!.Value).Order()];

    // A peak that comes back at its time of day on another day is how the plant runs.
    private static bool IsSingular(IReadOnlyList<double?> values, int hour, double offset)
    {
        var value = values[hour]!.Value;
        return !Enumerable.Range(-7, 15).Where(day => day != 0)
            .SelectMany(day => Enumerable.Range((day * 24) - 1, 3))
            .Select(distance => hour + distance)
            .Any(i => i >= 0 && i < values.Count && values[i] is { } other && Math.Abs(value - other) < 0.5 * Math.Abs(offset));
    }
}
