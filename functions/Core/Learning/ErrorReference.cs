namespace SektorKopplung.Core.Learning;

/// <summary>How large a model's daily errors were when it was promoted (Fehlermaßstab), in the unit of the series.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation, but at least a quarter of the mean.</param>
public sealed record ErrorReference(double Mean, double Deviation)
{
    private const double LeastShare = 0.25;

    /// <summary>The reference of daily errors; a few alike days prove little, hence the least deviation.</summary>
    /// <param name="daily">Mean absolute error of each day, at least one day.</param>
    public static ErrorReference Of(IReadOnlyList<double> daily)
    {
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentOutOfRangeException.ThrowIfZero(daily.Count);
        var mean = daily.Average();
        var deviation = Math.Sqrt(daily.Sum(error => (error - mean) * (error - mean)) / Math.Max(1, daily.Count - 1));
        return new(mean, Math.Max(deviation, LeastShare * mean));
    }
}
