using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Heat;

/// <summary>Energy prices of a time (Energiepreise).</summary>
public sealed record PriceSet
{
    /// <summary>The name of the set.</summary>
    public required string Id { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string LegalRef { get; init; }

    /// <summary>What the prices contain.</summary>
    public required string Method { get; init; }

    /// <summary>Electricity bought, all included [€/MWh].</summary>
    public required double Electricity { get; init; }

    /// <summary>Electricity of a CHP sold or not bought [€/MWh].</summary>
    public required double ElectricitySold { get; init; }

    /// <summary>Fuels, their CO2 price included.</summary>
    public required IReadOnlyDictionary<FuelKind, FuelPrice> Fuels { get; init; }

    /// <summary>The CO2 price within the fuel prices [€/t].</summary>
    public required double Co2 { get; init; }

    /// <summary>The lowest and highest CO2 price expected in that time [€/t].</summary>
    public required double Co2Low { get; init; }

    /// <summary>See <see cref="Co2Low"/> [€/t].</summary>
    public required double Co2High { get; init; }

    /// <summary>The price of a fuel by Hi [€/MWh]; electricity is the price bought at.</summary>
    /// <exception cref="ArgumentException">The set has no price for it.</exception>
    public double OfHi(FuelKind fuel) => fuel == FuelKind.Electricity
        ? Electricity
        : Fuels.TryGetValue(fuel, out var price)
            ? price.EuroPerMegawattHourHi
            : throw new ArgumentException($"The price set '{Id}' has no price for {fuel}.", nameof(fuel));
}
