using SektorKopplung.Simulators.Plants.Generation;
using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Networks;

/// <summary>How a heat network is built (Wärmenetz).</summary>
public sealed record NetworkDesign
{
    /// <summary>The id in topics.</summary>
    public required string Id { get; init; }

    /// <summary>Supply temperature over outdoor temperature [°C] (gleitende Fahrweise).</summary>
    public required Curve SupplyCelsius { get; init; }

    /// <summary>Return temperature at full load [°C].</summary>
    public required double ReturnCelsius { get; init; }

    /// <summary>Space heating at the norm outdoor temperature of -12 °C [kW].</summary>
    public required double SpaceHeatingKw { get; init; }

    /// <summary>Hot water over the year [kW].</summary>
    public required double HotWaterKw { get; init; }

    /// <summary>Heat loss of the supply pipes per kelvin above the ground [kW/K].</summary>
    public required double PipeLossKwPerKelvin { get; init; }

    /// <summary>Water in the supply pipes up to the middle consumer [m3].</summary>
    public required double PipeVolume { get; init; }

    /// <summary>Flow the pipes are laid out for [m3/h].</summary>
    public required double DesignFlow { get; init; }

    /// <summary>Pressure lost up to the index circuit at the design flow [bar].</summary>
    public required double DesignPressureLossBar { get; init; }

    /// <summary>What the pumps give at full speed, all together [bar].</summary>
    public required double PumpHeadBar { get; init; }

    /// <summary>What is left of it when one of them stands [bar].</summary>
    public required double HeadWithoutOnePumpBar { get; init; }

    /// <summary>Static pressure (Ruhedruck), gauge [bar].</summary>
    public required double StaticPressureBar { get; init; }

    /// <summary>Make-up water without a leak [m3/h].</summary>
    public required double MakeupFlow { get; init; }

    /// <summary>Two pumps, one in the plant and one along the way.</summary>
    public required IReadOnlyList<string> Pumps { get; init; }

    /// <summary>Generation units in merit order.</summary>
    public required IReadOnlyList<UnitDesign> Units { get; init; }

    /// <summary>The storage.</summary>
    public required StorageDesign Storage { get; init; }
}
