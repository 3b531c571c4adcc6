namespace SektorKopplung.Core.Forecasting;

/// <summary>A weather quantity as a feature of the linear model: how far it lies off its usual value.</summary>
/// <param name="Name">The quantity.</param>
/// <param name="Mean">Its mean in training.</param>
/// <param name="Spread">Its standard deviation in training.</param>
internal sealed record WeatherColumn(string Name, double Mean, double Spread)
{
    private const int FewestHours = 168;

    /// <summary>The quantities of a grid that were measured long enough and change at all.</summary>
    public static WeatherColumn[] Of(HourGrid grid)
        => [.. grid.Weather.Select(Of).OfType<WeatherColumn>()];

    /// <summary>The deviation from the usual value in standard deviations, at most three; 0 where it is unknown.</summary>
    public double At(HourGrid grid, int hour)
    {
        foreach (var series in grid.Weather)
        {
            if (series.Name == Name)
            {
                var value = series.Values[hour];
                return double.IsFinite(value) ? Math.Clamp((value - Mean) / Spread, -3, 3) : 0;
            }
        }

        return 0;
    }

    private static WeatherColumn? Of(NamedHours series)
    {
        var known = series.Values.Where(double.IsFinite).ToArray();
        if (known.Length < FewestHours)
        {
            return null;
        }

        var mean = known.Average();
        var spread = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));
        return spread > 1e-9 * (1 + Math.Abs(mean)) ? new(series.Name, mean, spread) : null;
    }
}
