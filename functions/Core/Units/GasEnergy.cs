using System.Globalization;

namespace SektorKopplung.Core.Units;

/// <summary>An amount of fuel gas energy that knows its heating value (Gasmenge, Hi oder Hs) [kWh].</summary>
/// <remarks>
/// The ratio Hs/Hi of natural gas is <see cref="NaturalGasHsPerHi"/>, from 3.2508 GJ/MWh Hs against 3.6 GJ/MWh
/// (EBeV 2030): 1 MWh Hi = 1.1074 MWh Hs.
/// </remarks>
public readonly record struct GasEnergy
{
    /// <summary>Higher over lower heating value of natural gas (EBeV 2030: 3.6 / 3.2508) [1].</summary>
    public const double NaturalGasHsPerHi = 3.6 / 3.2508;

    private GasEnergy(double kilowattHours, CalorificBasis basis)
    {
        KilowattHours = kilowattHours;
        Basis = basis;
    }

    /// <summary>The amount in its own basis [kWh].</summary>
    public double KilowattHours { get; }

    /// <summary>The heating value the amount refers to.</summary>
    public CalorificBasis Basis { get; }

    /// <summary>Makes an amount of gas [kWh] of a named heating value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or negative.</exception>
    public static GasEnergy From(double kilowattHours, CalorificBasis basis)
        => new(Finite.AtLeast(0, kilowattHours), basis);

    /// <summary>The same gas in another heating value [kWh].</summary>
    public GasEnergy To(CalorificBasis basis) => (Basis, basis) switch
    {
        (CalorificBasis.LowerHi, CalorificBasis.HigherHs) => new(KilowattHours * NaturalGasHsPerHi, basis),
        (CalorificBasis.HigherHs, CalorificBasis.LowerHi) => new(KilowattHours / NaturalGasHsPerHi, basis),
        _ => this,
    };

    /// <summary>The amount with unit and heating value, in invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{KilowattHours:0.###} kWh {(Basis == CalorificBasis.LowerHi ? "Hi" : "Hs")}");
}
