using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A boiler, CHP or other producer of a network (Erzeuger).</summary>
public sealed record GenerationUnit
{
    /// <summary>The asset id, as in topics.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>What it burns or uses.</summary>
    public required FuelKind Fuel { get; init; }

    /// <summary>Heat capacity [kW].</summary>
    public required Power Capacity { get; init; }

    /// <summary>Lowest stable heat output [kW].</summary>
    public Power MinimumLoad { get; init; }

    /// <summary>Total efficiency, by lower heating value Hi (Gesamtwirkungsgrad); the COP of a heat pump [1].</summary>
    public required Ratio Efficiency { get; init; }

    /// <summary>Electricity per heat of a back-pressure CHP (Stromkennzahl σ) [1].</summary>
    public Ratio PowerToHeat { get; init; }

    /// <summary>Electricity lost per heat of an extraction CHP (Stromverlustkennziffer β) [1].</summary>
    public Ratio PowerLossFactor { get; init; }

    /// <summary>Place in the merit order, 1 runs first; equal numbers are ordered by cost.</summary>
    public int MeritOrder { get; init; } = 1;
}
