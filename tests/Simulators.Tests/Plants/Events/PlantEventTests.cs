using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Tests.Plants.Events;

public class PlantEventTests
{
    private const string City = "netz-innenstadt";

    [Fact]
    public void A_data_centre_without_cooling_gets_hot_fast_and_ever_slower_and_recovers()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.CoolingLoss, "rz-west", 10, 40));
        var centre = town.DataCentre("rz-west");
        var delivered = new List<double>();
        var inlet = town.Record(100, () =>
        {
            delivered.Add(town.Coupling("rz-west-quartier").DeliveredKw);
            return centre.InletCelsius;
        });

        Assert.InRange(inlet[9], 21, 24);
        Assert.True(delivered[9] > 300);
        Assert.All(delivered[10..40], kilowatts => Assert.Equal(0, kilowatts));
        Assert.InRange(inlet.FindIndex(celsius => celsius > 32), 13, 20);
        Assert.True(inlet[15] - inlet[10] > 1.5 * (inlet[24] - inlet[19]));
        Assert.InRange(inlet.Max(), 38, 46);
        Assert.True(inlet[90] < 24);
        Assert.True(delivered[90] > 300);
    }

    [Fact]
    public void When_a_boiler_trips_others_step_in()
    {
        var calm = Play.CalmTownWith();
        var hurt = Play.CalmTownWith(Play.Event(PlantEventKind.UnitTrip, "kessel-innenstadt-1", 60, 300));
        calm.After(120);
        hurt.After(120);

        Assert.True(calm.Network(City).Fleet.Units[1].OutputKw > 1000);
        Assert.False(hurt.Network(City).Fleet.Units[1].IsAvailable);
        Assert.Equal(0, hurt.Network(City).Fleet.Units[1].OutputKw);
        Assert.Equal(0, hurt.Measure("kessel-innenstadt-1", "available"));
        Assert.True(hurt.Network(City).Fleet.Units[2].OutputKw > calm.Network(City).Fleet.Units[2].OutputKw + 1000);
        Assert.InRange(hurt.Network(City).LoadKw / calm.Network(City).LoadKw, 0.98, 1.02);

        Assert.True(hurt.After(240).Network(City).Fleet.Units[1].IsAvailable);
    }

    [Fact]
    public void Where_capacity_lacks_the_supply_temperature_sags_and_people_get_less()
    {
        var calm = Play.CalmTownWith();
        var hurt = Play.CalmTownWith(
            Play.Event(PlantEventKind.UnitTrip, "kessel-innenstadt-1", 60, 600),
            Play.Event(PlantEventKind.UnitTrip, "kessel-innenstadt-2", 60, 600),
            Play.Event(PlantEventKind.UnitTrip, "bhkw-innenstadt", 60, 600));
        calm.After(240);
        hurt.After(240);

        Assert.True(hurt.Network(City).SupplyCelsius < calm.Network(City).SupplyCelsius - 10);
        Assert.True(hurt.Network(City).UnservedKw > 1000);

        calm.After(900);
        hurt.After(900);

        Assert.InRange(hurt.Network(City).SupplyCelsius - calm.Network(City).SupplyCelsius, -2, 2);
    }

    [Fact]
    public void When_a_pump_fails_the_index_circuit_loses_its_pressure()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.PumpFailure, "pumpe-innenstadt-2", 60, 120));
        var pumps = town.Network(City).Pumps;
        var pressure = town.Record(150, () => pumps.DifferentialPressureBar);

        Assert.All(pressure[..60], bar => Assert.InRange(bar, 0.8, 1.2));
        Assert.All(pressure[60..120], bar => Assert.True(bar < 0.6));
        Assert.All(pressure[121..], bar => Assert.InRange(bar, 0.8, 1.2));
    }

    [Fact]
    public void A_failed_pump_says_so()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.PumpFailure, "pumpe-dorf-1", 0, 60)).After(30);

        Assert.Equal(0, town.Measure("pumpe-dorf-1", "running"));
        Assert.Equal(0, town.Measure("pumpe-dorf-1", "speed"));
        Assert.Equal(0, town.Measure("pumpe-dorf-1", "electric_power"));
        Assert.Equal(1, town.Measure("pumpe-dorf-2", "running"));
    }

    [Fact]
    public void Differential_pressure_falls_with_the_square_of_the_flow()
    {
        var town = Play.Town(ScenarioCatalog.BadWeek);
        var pumps = town.Network(City).Pumps;
        var points = new List<(double Square, double Bar)>();
        town.Each(Play.Week, _ =>
        {
            if (pumps.IsRunning(0) && pumps.IsRunning(1))
            {
                points.Add((Math.Pow(town.Network(City).Flow / 800, 2), pumps.DifferentialPressureBar));
            }
        });

        // 1.1 bar at no flow, 0.3 bar less at the design flow.
        var low = points.Where(point => point.Square < 0.3).Average(point => point.Bar);
        var high = points.Where(point => point.Square > 0.6).Average(point => point.Bar);
        Assert.InRange(low - high, 0.05, 0.3);
    }

    [Fact]
    public void A_frozen_sensor_repeats_itself_while_the_plant_goes_on()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.FrozenSensor, $"{City}/supply_temperature", 5, 60));
        var real = new List<double>();
        var sent = town.Record(90, () =>
        {
            real.Add(town.Network(City).SupplyCelsius);
            return town.Measure(City, "supply_temperature")!.Value;
        });

        Assert.All(sent[5..60], value => Assert.Equal(sent[4], value));
        Assert.True(real[5..60].Distinct().Count() > 50);
        Assert.Equal(real[60], sent[60], 2);
    }

    [Fact]
    public void Behind_a_silent_gateway_nobody_publishes()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.SilentGateway, "gateway-sued", 5, 10)).After(6);
        var silent = Enumerable.Range(0, town.Gauges.Count).Where(i => town.Measure(i) is null)
            .Select(i => town.Gauges[i].Asset).Distinct().Order();

        Assert.Equal(Musterstadt.Design.Gateways["gateway-sued"].Order(), silent);
        Assert.NotNull(town.After(5).Measure("netz-dorf", "heat_load"));
    }

    [Fact]
    public void A_leak_is_made_up_and_lowers_the_static_pressure()
    {
        var town = Play.CalmTownWith(Play.Event(PlantEventKind.Leak, "netz-dorf", 60, 180, magnitude: 4)).After(60);
        var network = town.Network("netz-dorf");
        var before = network.StaticPressureBar;
        town.After(60);

        Assert.InRange(network.MakeupFlow, 4, 4.2);
        Assert.InRange(before - network.StaticPressureBar, 0.3, 0.7);
        Assert.InRange(town.After(180).Network("netz-dorf").StaticPressureBar - before, -0.15, 0.15);
    }

    [Fact]
    public void A_cold_spell_cools_the_town_and_raises_the_load()
    {
        var calm = Play.CalmTownWith();
        var cold = Play.CalmTownWith(Play.Event(PlantEventKind.ColdSpell, "", 0, 5 * Play.Day, magnitude: 12));
        calm.After(3 * Play.Day);
        cold.After(3 * Play.Day);

        Assert.Equal(12, calm.Moment.OutdoorCelsius - cold.Moment.OutdoorCelsius, 1);
        Assert.True(cold.Network(City).DemandKw > 1.3 * calm.Network(City).DemandKw);
        Assert.True(cold.Network(City).SupplyCelsius > calm.Network(City).SupplyCelsius + 3);
    }

    [Fact]
    public void Events_overlap_without_disturbing_each_other()
    {
        var town = Play.CalmTownWith(
            Play.Event(PlantEventKind.PumpFailure, "pumpe-quartier-1", 10, 60),
            Play.Event(PlantEventKind.CoolingLoss, "rz-campus", 20, 60),
            Play.Event(PlantEventKind.UnitTrip, "oelkessel-dorf", 30, 60)).After(45);

        Assert.Equal(0, town.Measure("pumpe-quartier-1", "running"));
        Assert.Equal(0, town.Measure("rz-campus-quartier", "heat_delivered"));
        Assert.Equal(0, town.Measure("oelkessel-dorf", "available"));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void An_event_holds_from_its_beginning_to_before_its_end(int minute, bool isActive)
    {
        var start = ScenarioCatalog.CalmWeek.DefaultStart;
        var schedule = new EventSchedule(start, [Play.Event(PlantEventKind.UnitTrip, "kessel", 10, 60)]);

        Assert.Equal(isActive, schedule.IsActive(PlantEventKind.UnitTrip, "kessel", start.AddMinutes(minute)));
        Assert.False(schedule.IsActive(PlantEventKind.UnitTrip, "other", start.AddMinutes(minute)));
        Assert.False(schedule.IsActive(PlantEventKind.PumpFailure, "kessel", start.AddMinutes(minute)));
    }
}
