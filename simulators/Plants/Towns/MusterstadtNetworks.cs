using SektorKopplung.Simulators.Plants.Generation;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Noise;

namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>The three networks of the town.</summary>
public static class MusterstadtNetworks
{
    /// <summary>City net of the third generation, about 45 MW at -12 °C.</summary>
    public static NetworkDesign City { get; } = new()
    {
        Id = "netz-innenstadt",
        SupplyCelsius = new Curve((-12, 109), (0, 103), (10, 82), (20, 80)),
        ReturnCelsius = 58,
        SpaceHeatingKw = 36_000,
        HotWaterKw = 3000,
        PipeLossKwPerKelvin = 18,
        PipeVolume = 350,
        DesignFlow = 800,
        DesignPressureLossBar = 4.5,
        PumpHeadBar = 6.2,
        HeadWithoutOnePumpBar = 1.9,
        StaticPressureBar = 5,
        MakeupFlow = 0.6,
        Pumps = ["pumpe-innenstadt-1", "pumpe-innenstadt-2"],
        Units =
        [
            new UnitDesign("bhkw-innenstadt", 12_000, 4000, 4, PowerToHeat: 0.9),
            new UnitDesign("kessel-innenstadt-1", 14_000, 1400, 6),
            new UnitDesign("kessel-innenstadt-2", 12_000, 1200, 6),
            new UnitDesign("kessel-innenstadt-3", 4000, 600, 8),
        ],
        Storage = new StorageDesign("speicher-innenstadt", 40_000, 5000),
    };

    /// <summary>Quarter of the fourth generation, about 6 MW at -12 °C.</summary>
    public static NetworkDesign Quarter { get; } = new()
    {
        Id = "netz-quartier",
        SupplyCelsius = new Curve((-12, 70), (0, 68), (15, 66)),
        ReturnCelsius = 40,
        SpaceHeatingKw = 4400,
        HotWaterKw = 480,
        PipeLossKwPerKelvin = 2.4,
        PipeVolume = 45,
        DesignFlow = 180,
        DesignPressureLossBar = 2.3,
        PumpHeadBar = 3.5,
        HeadWithoutOnePumpBar = 1.0,
        StaticPressureBar = 3.4,
        MakeupFlow = 0.12,
        Pumps = ["pumpe-quartier-1", "pumpe-quartier-2"],
        Units =
        [
            new UnitDesign("bhkw-quartier", 900, 450, 6, PowerToHeat: 0.7),
            new UnitDesign("kessel-quartier-1", 3000, 300, 8),
            new UnitDesign("kessel-quartier-2", 3000, 300, 8),
        ],
        Storage = new StorageDesign("speicher-quartier", 6000, 1000),
    };

    /// <summary>Small rural net, about 2.5 MW at -12 °C.</summary>
    public static NetworkDesign Village { get; } = new()
    {
        Id = "netz-dorf",
        SupplyCelsius = new Curve((-12, 85), (0, 80), (15, 72)),
        ReturnCelsius = 52,
        SpaceHeatingKw = 1800,
        HotWaterKw = 170,
        PipeLossKwPerKelvin = 1.9,
        PipeVolume = 25,
        DesignFlow = 75,
        DesignPressureLossBar = 2.4,
        PumpHeadBar = 3.6,
        HeadWithoutOnePumpBar = 1.0,
        StaticPressureBar = 3.8,
        MakeupFlow = 0.06,
        Pumps = ["pumpe-dorf-1", "pumpe-dorf-2"],
        Units =
        [
            new UnitDesign("holzkessel-dorf", 1700, 400, 3),
            new UnitDesign("oelkessel-dorf", 1700, 170, 8),
        ],
        Storage = new StorageDesign("speicher-dorf", 2500, 500),
    };

    /// <summary>The network's own id and those of its units, pumps and storage.</summary>
    public static IReadOnlyList<string> AssetsOf(NetworkDesign network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return [network.Id, .. network.Units.Select(unit => unit.Id), .. network.Pumps, network.Storage.Id];
    }
}
