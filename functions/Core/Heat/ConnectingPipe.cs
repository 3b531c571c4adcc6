using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>A pair of buried pipes (Anschlussleitung): heat loss and delay.</summary>
public static class ConnectingPipe
{
    /// <summary>The diameter assumed where none is known, DN [mm].</summary>
    public const int DefaultDiameter = 150;

    /// <summary>Ground around the pipe [°C].</summary>
    public const double GroundCelsius = 10;

    // Steel pipes with standard insulation, per pipe and metre (ISOPLUS, as in pandapipes) [W/(m·K)].
    private static readonly (int Diameter, double Transmittance)[] Table =
        [(50, 0.201), (100, 0.254), (150, 0.337), (200, 0.369), (300, 0.413), (400, 0.422)];

    /// <summary>The loss of one metre of trench, both pipes [W/m]: U·((T_VL − T_g) + (T_RL − T_g)); DN 150, 82/58 °C: 40 W/m.</summary>
    /// <param name="diameter">DN [mm]; 0 where not known; the next larger row of the table holds.</param>
    /// <param name="supply">Supply temperature.</param>
    /// <param name="returning">Return temperature.</param>
    public static double LossWattsPerMetre(int diameter, Temperature supply, Temperature returning)
        => Transmittance(diameter) * (supply.Celsius + returning.Celsius - (2 * GroundCelsius));

    /// <summary>How long water takes (Laufzeit): 1 km at 1 m/s is 16 min 40 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The velocity is not positive.</exception>
    public static TimeSpan Delay(double metres, double metresPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metresPerSecond);
        return TimeSpan.FromSeconds(metres / metresPerSecond);
    }

    private static double Transmittance(int diameter)
    {
        var wanted = diameter > 0 ? diameter : DefaultDiameter;
        var row = Array.FindIndex(Table, one => one.Diameter >= wanted);
        return (row < 0 ? Table[^1] : Table[row]).Transmittance;
    }
}
