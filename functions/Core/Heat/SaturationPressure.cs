using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>The pressure at which water boils (Sättigungsdampfdruck).</summary>
public static class SaturationPressure
{
    private const double Lowest = 273.15;
    private const double Highest = 647.096;

    /// <summary>IAPWS-IF97, region 4, equation 30 [bar(a)].</summary>
    /// <param name="water">0 to 373.9 °C; at 500 K it is 26.3890 bar.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside this range.</exception>
    public static AbsolutePressure Of(Temperature water)
    {
        var kelvins = water.Kelvins;
        ArgumentOutOfRangeException.ThrowIfLessThan(kelvins, Lowest, nameof(water));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kelvins, Highest, nameof(water));
        var t = kelvins - (0.23855557567849 / (kelvins - 650.17534844798));
        var a = (t * t) + (1167.0521452767 * t) - 724213.16703206;
        var b = (-17.073846940092 * t * t) + (12020.82470247 * t) - 3232555.0322333;
        var c = (14.91510861353 * t * t) - (4823.2657361591 * t) + 405113.40542057;
        var root = 2 * c / (-b + Math.Sqrt((b * b) - (4 * a * c)));
        return AbsolutePressure.FromBars(Math.Pow(root, 4) * 10);
    }
}
