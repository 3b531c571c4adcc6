namespace SektorKopplung.Core.Forecasting;

/// <summary>How the load lay off the expectation just before a forecast (jüngste Abweichungen).</summary>
/// <param name="Hours">Mean of the last three hours; 0 where nothing was measured.</param>
/// <param name="Day">Mean of the last day.</param>
/// <param name="Week">Mean of the last week.</param>
/// <param name="Unrest">Mean change from one day to the next over the last week; null where too little was measured.</param>
internal readonly record struct RecentErrors(double Hours, double Day, double Week, double? Unrest)
{
    private const int WeekHours = 168;
    private const int FewestForUnrest = 48;

    /// <summary>What was known before an origin.</summary>
    public static RecentErrors Of(double[] errors, int origin) => new(
        MeanOf(errors, origin - 3, origin) ?? 0, MeanOf(errors, origin - 24, origin) ?? 0,
        MeanOf(errors, origin - WeekHours, origin) ?? 0, UnrestBefore(errors, origin));

    /// <summary>Mean of the measured values from one hour to before another; null where none was measured.</summary>
    public static double? MeanOf(double[] values, int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (double.IsFinite(values[i]))
            {
                sum += values[i];
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }

    private static double? UnrestBefore(double[] errors, int origin)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(24, origin - WeekHours); i < origin; i++)
        {
            var change = Math.Abs(errors[i] - errors[i - 24]);
            if (double.IsFinite(change))
            {
                sum += change;
                count++;
            }
        }

        return count < FewestForUnrest ? null : sum / count;
    }
}
