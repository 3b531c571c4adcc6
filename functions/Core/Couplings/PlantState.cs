using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>What measurements say about the plants of a coupling beyond temperatures (Anlagenzustand).</summary>
public sealed record PlantState
{
    /// <summary>Nothing was measured.</summary>
    public static PlantState Unknown { get; } = new();

    /// <summary>How the heat pump does against the formula; null where its meters do not say.</summary>
    public CopCalibration? Cop { get; init; }

    /// <summary>The static pressure at the pressure keeping; null where not measured, then that of the site file holds.</summary>
    public GaugePressure? StaticPressure { get; init; }
}
