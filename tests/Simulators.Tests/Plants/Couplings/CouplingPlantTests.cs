using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Sources;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Tests.Plants.Couplings;

public class CouplingPlantTests
{
    private static readonly CouplingDesign Direct = new()
    {
        Id = "kopplung",
        SourceId = "quelle",
        NetworkId = "netz",
        Way = ConnectionWay.Direct,
        CapacityKw = 6500,
        SourceSpreadKelvin = 40,
        TransferKwPerKelvin = 390,
    };

    // LMTD of 121/81 °C against 58/82 °C: (39 − 23)/ln(39/23) = 30 K, against 58/115 °C: (6 − 23)/ln(6/23) = 12.7 K.
    [Fact]
    public void An_exchanger_gives_less_into_a_hotter_supply()
    {
        var minute = CleanMinute();

        Assert.InRange(Settled(Direct, minute, 82), 0.93 * 6500, 6500);
        Assert.InRange(Settled(Direct, minute, 115), 4000, 0.9 * 6500);
        Assert.Equal(0, Settled(Direct, minute, 120));
    }

    [Fact]
    public void Dirt_takes_heat_from_an_exchanger_at_its_limit()
    {
        var clean = CleanMinute();

        Assert.True(Settled(Direct, clean + (8 * Play.Week), 115) < 0.93 * Settled(Direct, clean, 115));
    }

    // 10 m of both pipes at 0.1 kW/K: 0.1·(82 + 58 − 20) = 12 kW.
    [Fact]
    public void The_pipe_loses_heat_on_the_way()
    {
        var source = new SteadySource(1000);

        var delivered = Settled(Direct with { PipeLossKwPerKelvin = 0.1 }, CleanMinute(), 82, source);

        Assert.Equal(1000 - source.UntakenKw - 12, delivered, 6);
    }

    [Fact]
    public void A_heat_pump_is_worse_at_part_load()
    {
        var pump = Direct with { Way = ConnectionWay.HeatPump, SourceSpreadKelvin = 6, CapacityKw = 1500 };

        Assert.True(Cop(pump, 300) < 0.97 * Cop(pump, 1000));
    }

    private static double Cop(CouplingDesign design, double wantedKw)
    {
        var source = new SteadySource(1000, 30);
        var plant = new CouplingPlant(design, source, new SeededNoise(1));
        Run(plant, source, new FeedPoint(CleanMinute(), wantedKw, 200, 70, 50));
        return plant.DeliveredKw / plant.ElectricKw;
    }

    private static double Settled(CouplingDesign design, long minute, double supplyCelsius, SteadySource? source = null)
    {
        source ??= new SteadySource(8000);
        var plant = new CouplingPlant(design, source, new SeededNoise(1));
        Run(plant, source, new FeedPoint(minute, 20_000, 500, supplyCelsius, 58));
        return plant.DeliveredKw;
    }

    private static void Run(CouplingPlant plant, SteadySource source, FeedPoint point)
    {
        for (var i = 0; i < 60; i++)
        {
            source.Renew();
            plant.Step(point);
        }
    }

    private static long CleanMinute()
    {
        var fouling = new Fouling("kopplung", new SeededNoise(1));
        return Enumerable.Range(0, 20 * 7).Select(day => day * 1440L).MinBy(fouling.LostShareAt);
    }

    private sealed class SteadySource(double kilowatts, double celsius = 121) : IHeatSource
    {
        public string Id => "quelle";

        public double AvailableKw => kilowatts;

        public double UntakenKw { get; private set; }

        public double Celsius => celsius;

        public bool CanGive => true;

        public void Begin(TownMoment moment) => Renew();

        public void Take(double heat) => UntakenKw -= Math.Min(heat, UntakenKw);

        public void Finish(TownMoment moment)
        {
        }

        public void Renew() => UntakenKw = kilowatts;
    }
}
