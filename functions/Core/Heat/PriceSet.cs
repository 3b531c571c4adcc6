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

    /// <summary>The set of factors by which CO2 of fuels is priced.</summary>
    public required string Co2FactorSet { get; init; }

    /// <summary>How far electricity may move to either side in the years to come [1].</summary>
    public required double ElectricitySpread { get; init; }

    /// <summary>How far fuels may move to either side in the years to come [1].</summary>
    public required double FuelSpread { get; init; }

    /// <summary>The set with electricity, bought and sold, at a multiple of its price.</summary>
    public PriceSet WithElectricity(double multiple)
        => this with { Electricity = Electricity * multiple, ElectricitySold = ElectricitySold * multiple };

    /// <summary>The set with all fuels at a multiple of their price.</summary>
    public PriceSet WithFuels(double multiple) => this with
    {
        Fuels = Fuels.ToDictionary(one => one.Key, one => one.Value with
        {
            EuroPerMegawattHour = one.Value.EuroPerMegawattHour * multiple,
        }),
    };

    /// <summary>The set with another CO2 price in its fuels: 5 €/t more make gas 1.00 €/MWh Hi dearer.</summary>
    public PriceSet WithCo2(double euroPerTonne)
    {
        var factors = FactorSets.Get(Co2FactorSet);
        return this with
        {
            Co2 = euroPerTonne,
            Fuels = Fuels.ToDictionary(one => one.Key, one => FuelPrice.FromHi(
                one.Value.EuroPerMegawattHourHi + ((euroPerTonne - Co2) * factors.Of(one.Key)), one.Value.Basis)),
        };
    }

    /// <summary>The price of a fuel by Hi [€/MWh]; electricity is the price bought at.</summary>
    /// <exception cref="ArgumentException">The set has no price for it.</exception>
    public double OfHi(FuelKind fuel) => fuel == FuelKind.Electricity
        ? Electricity
        : Fuels.TryGetValue(fuel, out var price)
            ? price.EuroPerMegawattHourHi
            : throw new ArgumentException($"The price set '{Id}' has no price for {fuel}.", nameof(fuel));
}
