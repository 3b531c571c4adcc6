using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Sources;

namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>The simulated town. <c>musterstadt.site.json</c> describes the same one for the monitor.</summary>
public static class Musterstadt
{
    private static readonly Curve AlwaysOn = new((0, 0.9), (24, 0.9));

    /// <summary>The town.</summary>
    public static TownDesign Design { get; } = new()
    {
        Id = "musterstadt",
        Networks = [MusterstadtNetworks.City, MusterstadtNetworks.Quarter, MusterstadtNetworks.Village],
        Sources = Sources(),
        DataCentres =
        [
            new DataCentreDesign
            {
                Id = "rz-west", ItKw = 1000, RecoveryShare = 0.7, RecoverySharePerKelvin = 0.004, Celsius = 30,
                CoolingShare = 0.28, HeatUpMinutes = 14,
            },
            new DataCentreDesign
            {
                Id = "rz-campus", ItKw = 800, RecoveryShare = 0.85, RecoverySharePerKelvin = 0.001, Celsius = 55,
                CoolingShare = 0.09, HeatUpMinutes = 20,
            },
        ],
        Couplings =
        [
            new CouplingDesign
            {
                Id = "mva-innenstadt", SourceId = "mva-nord", NetworkId = "netz-innenstadt", Way = ConnectionWay.Direct,
                CapacityKw = 6500, MinimumKw = 500, SourceSpreadKelvin = 40, TransferKwPerKelvin = 390, PipeLossKwPerKelvin = 0.26,
            },
            new CouplingDesign
            {
                Id = "rz-campus-quartier", SourceId = "rz-campus", NetworkId = "netz-quartier",
                Way = ConnectionWay.ReturnLift, CapacityKw = 700, PipeLossKwPerKelvin = 0.1,
            },
            new CouplingDesign
            {
                Id = "rz-west-quartier", SourceId = "rz-west", NetworkId = "netz-quartier", Way = ConnectionWay.HeatPump,
                CapacityKw = 950, MinimumKw = 200, HeatPumpMaximumCelsius = 75, SourceSpreadKelvin = 6,
                PipeLossKwPerKelvin = 0.17,
            },
        ],
        Gateways = new Dictionary<string, IReadOnlyList<string>>
        {
            ["gateway-mitte"] = MusterstadtNetworks.AssetsOf(MusterstadtNetworks.City),
            ["gateway-nord"] = MusterstadtNetworks.AssetsOf(MusterstadtNetworks.Quarter),
            ["gateway-sued"] = [.. MusterstadtNetworks.AssetsOf(MusterstadtNetworks.Village), "molkerei"],
        },
    };

    private static SourceDesign[] Sources() =>
    [
        new SourceDesign
        {
            Id = "mva-nord", CapacityKw = 8000, Celsius = 121, SpreadKelvin = 40, Workday = AlwaysOn,
        },
        new SourceDesign
        {
            Id = "klaerwerk", CapacityKw = 2500, Celsius = 13, SpreadKelvin = 3, FloorCelsius = 10, Workday = new Curve(
                (0, 0.6), (4, 0.45), (9, 0.9), (14, 0.85), (20, 0.95), (24, 0.6)),
            CelsiusPerOutdoorKelvin = 0.28,
        },
        new SourceDesign
        {
            Id = "supermarkt-ost", CapacityKw = 180, Celsius = 35, SpreadKelvin = 10, Workday = new Curve(
                (0, 0.4), (6, 0.42), (7.5, 0.7), (20, 0.75), (22, 0.45), (24, 0.4)),
            Sunday = new Curve((0, 0.38), (24, 0.38)), CelsiusPerOutdoorKelvin = 0.15, SharePerOutdoorKelvin = 0.015,
        },
        new SourceDesign
        {
            Id = "giesserei", CapacityKw = 3500, Celsius = 125, SpreadKelvin = 40, Workday = new Curve(
                (0, 0.08), (5.5, 0.08), (6.5, 0.8), (13.7, 0.85), (14, 0.6), (14.5, 0.85), (21.5, 0.8), (22.5, 0.1), (24, 0.08)),
            Saturday = new Curve((0, 0.07), (24, 0.07)),
        },
        new SourceDesign
        {
            Id = "molkerei", CapacityKw = 900, Celsius = 45, SpreadKelvin = 10, Workday = new Curve(
                (0, 0.25), (3.5, 0.25), (5, 0.85), (12, 0.9), (14.5, 0.4), (20, 0.3), (24, 0.25)),
            Sunday = new Curve((0, 0.2), (4, 0.25), (6, 0.55), (11, 0.5), (13, 0.2), (24, 0.2)), SharePerOutdoorKelvin = 0.004,
        },
        new SourceDesign
        {
            Id = "waescherei", CapacityKw = 400, Celsius = 58, SpreadKelvin = 15, Workday = new Curve(
                (0, 0), (5.5, 0), (6.5, 0.8), (12, 0.85), (15.5, 0.7), (16.5, 0), (24, 0)),
            Saturday = new Curve((0, 0), (24, 0)),
        },
        new SourceDesign
        {
            Id = "galvanik", CapacityKw = 600, Celsius = 25, SpreadKelvin = 5, Workday = new Curve(
                (0, 0.3), (6, 0.35), (7, 0.85), (17, 0.8), (19, 0.3), (24, 0.3)),
            Saturday = new Curve((0, 0.15), (24, 0.15)),
        },
    ];
}
