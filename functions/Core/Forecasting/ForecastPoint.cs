namespace SektorKopplung.Core.Forecasting;

/// <summary>One hour of a forecast with its 80 % band, in the unit of the quantity.</summary>
/// <param name="Hour">Start of the hour, UTC.</param>
/// <param name="P10">Undershot in one hour out of ten.</param>
/// <param name="P50">The expected value.</param>
/// <param name="P90">Exceeded in one hour out of ten.</param>
public readonly record struct ForecastPoint(DateTimeOffset Hour, double P10, double P50, double P90)
{
    /// <summary>How likely the source is not available in an hour in which it usually runs [1]; 0 for what cannot fail, as a demand.</summary>
    public double UnavailableProbability { get; init; }
}
