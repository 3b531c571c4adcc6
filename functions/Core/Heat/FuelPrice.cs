using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>What fuel costs, with the heating value the price refers to (Brennstoffpreis).</summary>
/// <param name="EuroPerMegawattHour">The price, CO2 price included [€/MWh].</param>
/// <param name="Basis">Which heating value; gas is billed by Hs.</param>
public sealed record FuelPrice(double EuroPerMegawattHour, CalorificBasis Basis)
{
    /// <summary>A price known by lower heating value, billed by another.</summary>
    public static FuelPrice FromHi(double euroPerMegawattHourHi, CalorificBasis basis)
        => new(euroPerMegawattHourHi / new FuelPrice(1, basis).EuroPerMegawattHourHi, basis);

    /// <summary>The price by lower heating value: 67.5 €/MWh Hs of natural gas are 74.8 €/MWh Hi.</summary>
    public double EuroPerMegawattHourHi => EuroPerMegawattHour * GasEnergy.From(1, CalorificBasis.LowerHi).To(Basis).KilowattHours;
}
