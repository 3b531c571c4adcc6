namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>A built coupling (Kopplung).</summary>
public sealed record CouplingDesign
{
    /// <summary>The id in topics.</summary>
    public required string Id { get; init; }

    /// <summary>The source.</summary>
    public required string SourceId { get; init; }

    /// <summary>The network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>How it is built.</summary>
    public required ConnectionWay Way { get; init; }

    /// <summary>Most heat into the network [kW].</summary>
    public required double CapacityKw { get; init; }

    /// <summary>Least heat while running [kW].</summary>
    public double MinimumKw { get; init; }

    /// <summary>Supply temperature the heat pump can reach [°C].</summary>
    public double HeatPumpMaximumCelsius { get; init; } = 90;

    /// <summary>Heat transfer of a clean exchanger into the supply [kW/K].</summary>
    public double TransferKwPerKelvin { get; init; } = double.MaxValue;

    /// <summary>Loss of the connecting pipe, both ways, per kelvin above the ground [kW/K].</summary>
    public double PipeLossKwPerKelvin { get; init; }

    /// <summary>How far the source is cooled at full load [K].</summary>
    public double SourceSpreadKelvin { get; init; } = 6;

    /// <summary>How far it may warm the return [K].</summary>
    public double TolerableLiftKelvin { get; init; } = 10;
}
