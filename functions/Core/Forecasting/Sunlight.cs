namespace SektorKopplung.Core.Forecasting;

/// <summary>The sun over the middle of Germany (Sonnenstand), which heats buildings on a clear day.</summary>
/// <remarks>
/// Declination by Cooper 1969 (Solar Energy 12), true solar time without the equation of time: at most 16 minutes off, which
/// no hourly load notices. Other places in Germany differ by at most 20 minutes and 4 degrees.
/// </remarks>
public static class Sunlight
{
    private const double LatitudeDegrees = 51;
    private const double LongitudeDegrees = 10;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Sine of the sun's height in the middle of an hour, 0 by night; and the share of the day it is up.</summary>
    /// <example>21 June 11:00 UTC gives 0.89 and 0.68.</example>
    public static (double Height, double DayShare) At(DateTimeOffset hour)
    {
        var middle = hour.AddMinutes(30);
        var declination = 23.45 * Math.Sin(2 * Math.PI * (284 + middle.DayOfYear) / 365) * RadiansPerDegree;
        var latitude = LatitudeDegrees * RadiansPerDegree;
        var angle = (((middle.TimeOfDay.TotalHours - 12) * 15) + LongitudeDegrees) * RadiansPerDegree;
        var (upright, flat) = (Math.Sin(latitude) * Math.Sin(declination), Math.Cos(latitude) * Math.Cos(declination));
        return (Math.Max(0, upright + (flat * Math.Cos(angle))), Math.Acos(-upright / flat) / Math.PI);
    }
}
