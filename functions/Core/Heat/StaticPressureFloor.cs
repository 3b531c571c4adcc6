using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>The pressure that keeps the highest point of a network from boiling (Mindestruhedruck).</summary>
public static class StaticPressureFloor
{
    /// <summary>How far water stays from boiling everywhere, at least.</summary>
    public static readonly PressureDifference Margin = PressureDifference.FromBars(0.5);

    // Cold water is heaviest; with it the pressure at the top is judged a little too low, not too high.
    private const double BarsPerMetre = 1000 * 9.80665 / 100_000;

    /// <summary>The least gauge pressure at the pressure keeping: p_sat(supply) + margin − air + h·0.0981 bar/m.</summary>
    /// <param name="supply">The supply temperature, 0 to 373 °C; 100.4 °C with 20 m and 0.5 bar: 2.476 bar.</param>
    /// <param name="highestPointMetres">The highest point above the pressure keeping [m].</param>
    /// <param name="margin">How far from boiling to stay.</param>
    public static GaugePressure Least(Temperature supply, double highestPointMetres, PressureDifference margin)
        => GaugePressure.FromBars(SaturationPressure.Of(supply).Bars + margin.Bars
            - AbsolutePressure.StandardAtmosphere.Bars + (highestPointMetres * BarsPerMetre));
}
