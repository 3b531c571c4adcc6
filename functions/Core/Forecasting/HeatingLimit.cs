namespace SektorKopplung.Core.Forecasting;

/// <summary>The outdoor temperature below which buildings heat (Heizgrenztemperatur).</summary>
internal static class HeatingLimit
{
    /// <summary>Taken where the data do not show one, e.g. in a winter without a warm day [°C].</summary>
    public const double Default = 15;

    private const double Gain = 0.98;

    /// <summary>The limit with the smallest error on held-out days among 10 to 20 °C.</summary>
    public static double Fit(TrainingRows rows)
    {
        var best = Default;
        var bestError = Gain * ErrorOf(rows, Default);
        for (var limit = 10.0; limit <= 20; limit++)
        {
            var error = ErrorOf(rows, limit);
            if (error < bestError)
            {
                (best, bestError) = (limit, error);
            }
        }

        return best;
    }

    private static double ErrorOf(TrainingRows rows, double limit)
        => RidgeRegression.Fit(rows, new LoadFeatures(limit, 2, false)).MeanAbsoluteError;
}
