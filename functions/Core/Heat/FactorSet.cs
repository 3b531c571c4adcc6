using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Heat;

/// <summary>A set of CO2 emission factors of one method (Emissionsfaktoren); sets are never mixed.</summary>
public sealed record FactorSet
{
    /// <summary>The name of the set, e.g. <c>GEG-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day it holds; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where the numbers stand.</summary>
    public required string LegalRef { get; init; }

    /// <summary>What is counted: direct emissions or with upstream, and how the displaced electricity is taken.</summary>
    public required string Method { get; init; }

    /// <summary>Factors of fuels by lower heating value Hi [t/MWh].</summary>
    public required IReadOnlyDictionary<FuelKind, double> Fuels { get; init; }

    /// <summary>Average electricity of the grid [t/MWh].</summary>
    public required double GridElectricity { get; init; }

    /// <summary>Electricity a power plant no longer has to make (Verdrängungsstrommix) [t/MWh].</summary>
    public required double DisplacedElectricity { get; init; }

    /// <summary>Waste heat of a process [t/MWh].</summary>
    public required double WasteHeat { get; init; }

    /// <summary>The factor of a fuel by Hi; electricity counts as grid electricity [t/MWh].</summary>
    /// <exception cref="ArgumentException">The set has no factor for it.</exception>
    public double Of(FuelKind fuel) => fuel == FuelKind.Electricity
        ? GridElectricity
        : Fuels.TryGetValue(fuel, out var factor)
            ? factor
            : throw new ArgumentException($"The factor set '{Id}' has no factor for {fuel}.", nameof(fuel));
}
