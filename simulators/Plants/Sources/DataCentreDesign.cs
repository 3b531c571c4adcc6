namespace SektorKopplung.Simulators.Plants.Sources;

/// <summary>A data centre (Rechenzentrum).</summary>
public sealed record DataCentreDesign
{
    /// <summary>The id in topics.</summary>
    public required string Id { get; init; }

    /// <summary>Electricity of the servers at full load [kW].</summary>
    public required double ItKw { get; init; }

    /// <summary>Heat that can be used per electricity of the servers at 10 °C outdoors [1].</summary>
    public required double RecoveryShare { get; init; }

    /// <summary>How that share falls with the cold, which takes heat through walls and dampers [1/K].</summary>
    public double RecoverySharePerKelvin { get; init; }

    /// <summary>Temperature of the heat [°C].</summary>
    public required double Celsius { get; init; }

    /// <summary>Electricity of the re-cooling per heat that nobody takes, at 10 °C outdoors [1].</summary>
    public required double CoolingShare { get; init; }

    /// <summary>Minutes in which the inlet temperature gets 63 % of its way when cooling is lost [min].</summary>
    public required double HeatUpMinutes { get; init; }
}
