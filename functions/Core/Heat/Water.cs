using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Heating water (Heizwasser): density and the heat it carries.</summary>
/// <remarks>Q̇ = ρ·V̇·c·ΔT with c = 4.187 kJ/(kg·K): 1 m³/h and 1 K at 1000 kg/m³ carry 1.163 kW.</remarks>
public static class Water
{
    /// <summary>Specific heat capacity [kJ/(kg·K)].</summary>
    public const double SpecificHeat = 4.187;

    // At saturation, IAPWS-IF97, rounded [kg/m³].
    private static readonly (double Celsius, double Density)[] Table =
        [(0, 1000), (20, 998), (40, 992), (60, 983), (80, 972), (100, 958), (120, 943), (140, 926)];

    /// <summary>The density [kg/m³], linear between steps of 20 K; the end values hold outside 0 to 140 °C.</summary>
    public static double Density(Temperature temperature)
    {
        var celsius = Math.Clamp(temperature.Celsius, Table[0].Celsius, Table[^1].Celsius);
        var right = Array.FindIndex(Table, 1, row => celsius <= row.Celsius);
        var (from, to) = (Table[right - 1], Table[right]);
        return from.Density + ((to.Density - from.Density) * (celsius - from.Celsius) / (to.Celsius - from.Celsius));
    }

    /// <summary>The heat a volume flow gives off between supply and return, metered in the supply [kW].</summary>
    public static Power HeatFlow(VolumeFlow flow, Temperature supply, Temperature returning) => Power.FromKilowatts(
        flow.CubicMetresPerHour * Density(supply) * SpecificHeat * (supply - returning).Kelvins / 3600);
}
