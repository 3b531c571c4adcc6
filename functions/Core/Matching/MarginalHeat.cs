using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Matching;

/// <summary>What one MWh of heat less from a generation unit saves (Grenzwärme).</summary>
/// <param name="Co2">CO2 [t/MWh]; negative where the lost power weighs more than the fuel.</param>
/// <param name="Euro">Money [€/MWh].</param>
/// <remarks>
/// Boiler: fuel/η. Back-pressure CHP: fuel·(1+σ)/η − σ·electricity; gas, σ 0.6, η 0.88 at 0.363 t/MWh: 0.147 t/MWh.
/// Extraction CHP and incineration: β·electricity, the fuel burns anyway. Heat pump and electric boiler: electricity/η.
/// </remarks>
public readonly record struct MarginalHeat(double Co2, double Euro)
{
    /// <summary>The saving by a unit.</summary>
    /// <param name="unit">The unit that makes less heat.</param>
    /// <param name="factors">Emission factors.</param>
    /// <param name="prices">Energy prices.</param>
    /// <param name="electricityFactor">The factor electricity counts with, average or displaced [t/MWh].</param>
    public static MarginalHeat Of(GenerationUnit unit, FactorSet factors, PriceSet prices, double electricityFactor)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(prices);
        var (fuelPerHeat, powerPerHeat) = unit.Kind switch
        {
            GenerationKind.BackPressureChp
                => ((1 + unit.PowerToHeat.Fraction) / unit.Efficiency.Fraction, -unit.PowerToHeat.Fraction),
            GenerationKind.ExtractionChp or GenerationKind.Incineration => (0.0, unit.PowerLossFactor.Fraction),
            _ => (1 / unit.Efficiency.Fraction, 0.0),
        };
        var fuelFactor = unit.Fuel == FuelKind.Electricity ? electricityFactor : FuelFactor(unit.Fuel, fuelPerHeat, factors.Of);
        return new(
            (fuelPerHeat * fuelFactor) + (powerPerHeat * electricityFactor),
            (fuelPerHeat * FuelFactor(unit.Fuel, fuelPerHeat, prices.OfHi)) + (powerPerHeat * prices.ElectricitySold));
    }

    // A set needs no number for a fuel that burns anyway.
    private static double FuelFactor(FuelKind fuel, double fuelPerHeat, Func<FuelKind, double> of)
        => fuelPerHeat > 0 ? of(fuel) : 0;
}
