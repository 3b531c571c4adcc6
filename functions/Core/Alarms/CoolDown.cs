using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Alarms;

/// <summary>How fast buildings cool down without heat (Auskühlung).</summary>
/// <remarks>
/// T(t) = Ta + (T0 − Ta)·e^(−t/τ), with τ = 51 h for uninsulated and 191 h for insulated masonry, from a 48-hour test at 3 °C.
/// Worked: from 21 °C to 15 °C at −10 °C it takes 11 h and 41 h.
/// </remarks>
public static class CoolDown
{
    private const double StartCelsius = 21;
    private const double LimitCelsius = 15;
    private const double ShortTimeConstantHours = 51;
    private const double LongTimeConstantHours = 191;

    // Beyond ten days the weather decides, not the formula.
    private const int LongestHours = 240;

    /// <summary>The hours until rooms fall below 15 °C; null where they do not, or do so after more than ten days.</summary>
    /// <param name="outdoorCelsius">The outdoor temperature [°C].</param>
    public static ColdRange? Of(double outdoorCelsius)
    {
        if (outdoorCelsius >= LimitCelsius)
        {
            return null;
        }

        var low = Hours(outdoorCelsius, ShortTimeConstantHours);
        return low > LongestHours
            ? null
            : new ColdRange(low, Math.Min(LongestHours, Hours(outdoorCelsius, LongTimeConstantHours)), Assumption(outdoorCelsius));
    }

    private static int Hours(double outdoorCelsius, double timeConstantHours) => (int)Math.Round(
        timeConstantHours * Math.Log((StartCelsius - outdoorCelsius) / (LimitCelsius - outdoorCelsius)));

    private static BilingualText Assumption(double outdoorCelsius) => Wording.Say(
        $"Raumtemperatur von {StartCelsius} auf {LimitCelsius} °C bei {outdoorCelsius:0} °C außen und ganz ohne Heizung; kurze Zeit: ungedämmtes Gebäude, lange Zeit: gedämmtes.",
        $"Room temperature from {StartCelsius} to {LimitCelsius} °C at {outdoorCelsius:0} °C outdoors without any heating; short time: uninsulated building, long time: insulated.");
}
