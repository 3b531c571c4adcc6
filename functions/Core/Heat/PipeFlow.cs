using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>Water on its way through a buried pipe (Rohrströmung): speed, delay and pressure drop.</summary>
/// <param name="Diameter">DN [mm]; 0 where not known.</param>
/// <param name="Flow">The volume flow.</param>
public readonly record struct PipeFlow(int Diameter, VolumeFlow Flow)
{
    // Old steel; new pipes have half of it [mm].
    private const double RoughnessMillimetres = 0.1;

    // Of water of 70 °C [m²/s, kg/m³].
    private const double Viscosity = 0.413e-6;
    private const double Density = 978;

    // Below this number a flow is laminar.
    private const double LaminarReynolds = 2300;

    // Inner diameters of steel service pipes (EN 253, walls of EN 10220) [mm].
    private static readonly (int Diameter, double Inner)[] Table =
    [
        (20, 21.7), (25, 28.5), (32, 37.2), (40, 43.1), (50, 54.5), (65, 70.3), (80, 82.5), (100, 107.1), (125, 132.5),
        (150, 160.3), (200, 210.1), (250, 263.0), (300, 312.7), (350, 344.4), (400, 393.8), (450, 444.6), (500, 495.4), (600, 595.8),
    ];

    /// <summary>The inner diameter of a DN, of the next larger row between rows [mm]: DN 150: 160.3 mm.</summary>
    public static double InnerMillimetres(int diameter)
    {
        var wanted = diameter > 0 ? diameter : ConnectingPipe.DefaultDiameter;
        var row = Array.FindIndex(Table, one => one.Diameter >= wanted);
        return row < 0 ? wanted : Table[row].Inner;
    }

    /// <summary>The flow that carries a heat between two temperatures [m³/h]: 1000 kW over 24 K at 82 °C: 36.9 m³/h.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The supply is not above the return.</exception>
    public static PipeFlow Of(int diameter, Power heat, Temperature supply, Temperature returning)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(supply, returning);
        var perCubicMetre = Water.HeatFlow(VolumeFlow.FromCubicMetresPerHour(1), supply, returning).Kilowatts;
        return new(diameter, VolumeFlow.FromCubicMetresPerHour(Math.Max(0, heat.Kilowatts) / perCubicMetre));
    }

    /// <summary>The speed of the water [m/s].</summary>
    public double MetresPerSecond
        => Flow.CubicMetresPerHour / 3600 / (Math.PI / 4 * InnerMetres * InnerMetres);

    private double InnerMetres => InnerMillimetres(Diameter) / 1000;

    /// <summary>How long the water takes (Laufzeit); null where it stands.</summary>
    public TimeSpan? Delay(double metres)
        => MetresPerSecond is > 1e-6 and var speed ? ConnectingPipe.Delay(metres, speed) : null;

    /// <summary>The pressure lost on the way there and back [bar]: λ·(2L/d)·ρv²/2 (Darcy-Weisbach), λ by Swamee and Jain 1976.</summary>
    /// <param name="trenchMetres">Trench length; the water goes there and back.</param>
    public PressureDifference Drop(double trenchMetres)
    {
        var (speed, inner) = (MetresPerSecond, InnerMetres);
        var reynolds = speed * inner / Viscosity;
        if (reynolds <= 0)
        {
            return PressureDifference.Zero;
        }

        var friction = reynolds < LaminarReynolds
            ? 64 / reynolds
            : 0.25 / Math.Pow(Math.Log10((RoughnessMillimetres / 1000 / inner / 3.7) + (5.74 / Math.Pow(reynolds, 0.9))), 2);
        return PressureDifference.FromBars(friction * (2 * trenchMetres / inner) * Density * speed * speed / 2 / 1e5);
    }
}
