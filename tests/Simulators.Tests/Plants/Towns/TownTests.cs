using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Tests.Plants.Towns;

public class TownTests
{
    [Fact]
    public void The_same_seed_gives_the_same_readings()
        => Assert.Equal(ADayOf(Play.Town(ScenarioCatalog.BadWeek, seed: 5)), ADayOf(Play.Town(ScenarioCatalog.BadWeek, seed: 5)));

    [Fact]
    public void Another_seed_gives_others()
        => Assert.NotEqual(ADayOf(Play.Town(ScenarioCatalog.BadWeek, seed: 5)), ADayOf(Play.Town(ScenarioCatalog.BadWeek, seed: 6)));

    [Fact]
    public void Where_the_history_begins_changes_nothing_but_the_storages()
    {
        var start = ScenarioCatalog.CalmWeek.DefaultStart;
        var live = Play.Town(ScenarioCatalog.CalmWeek);
        var past = Play.Town(ScenarioCatalog.CalmWeek, from: start.AddDays(-10)).After(10 * Play.Day);

        live.After(Play.Day);
        past.After(Play.Day);

        Assert.Equal(live.Moment, past.Moment);
        Assert.All(live.Networks.Zip(past.Networks), pair =>
        {
            Assert.Equal(pair.First.DemandKw, pair.Second.DemandKw, 9);
            Assert.InRange(pair.First.LoadKw / pair.Second.LoadKw, 0.99, 1.01);
        });
    }

    [Fact]
    public void In_winter_the_networks_take_nearly_all_and_in_summer_less_than_two_thirds()
    {
        Assert.InRange(TakenShare(ScenarioCatalog.CalmWeek), 0.95, 1);
        Assert.InRange(TakenShare(ScenarioCatalog.SummerWeek), 0.3, 0.66);
    }

    [Fact]
    public void What_nobody_takes_costs_the_data_centre_electricity()
    {
        var winter = Play.Town(ScenarioCatalog.CalmWeek);
        var summer = Play.Town(ScenarioCatalog.SummerWeek);

        var winterOverhead = winter.Record(Play.Day, () => Overhead(winter)).Average();
        var summerOverhead = summer.Record(Play.Day, () => Overhead(summer)).Average();

        Assert.True(summerOverhead > winterOverhead + 0.05, $"{winterOverhead:F3} in winter, {summerOverhead:F3} in summer");

        static double Overhead(Town town) => town.DataCentre("rz-campus").TotalKw / town.DataCentre("rz-campus").ItKw;
    }

    [Fact]
    public void The_foundry_rests_at_night_and_on_sundays()
    {
        var town = Play.Town(ScenarioCatalog.CalmWeek);
        var foundry = town.Sources.Single(source => source.Id == "giesserei");
        var byTime = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        town.Each(Play.Week, _ =>
        {
            if (town.Moment.LocalHour is >= 8 and < 13 or >= 0 and < 5)
            {
                byTime[!town.Moment.IsWeekend && town.Moment.LocalHour >= 8].Add(foundry.AvailableKw);
            }
        });

        Assert.True(byTime[true].Min() > 5 * byTime[false].Max());
    }

    [Fact]
    public void Sewage_at_its_floor_gives_nothing()
    {
        var town = Play.Town(ScenarioCatalog.BadWeek);
        var sewage = town.Sources.Single(source => source.Id == "klaerwerk");
        var atFloor = 0;
        town.Each(Play.Week, _ =>
        {
            if (sewage.Celsius <= 10)
            {
                atFloor++;
                Assert.Equal(0, sewage.AvailableKw);
            }
        });

        Assert.InRange(atFloor, Play.Day, Play.Week);
    }

    [Fact]
    public void The_heat_pump_gives_its_source_and_its_electricity()
    {
        var town = Play.Town(ScenarioCatalog.CalmWeek).After(6 * 60);
        var pump = town.Coupling("rz-west-quartier");

        // Lift 25 °C to 68 °C at half of Carnot: 0.5 · 341 / 43 = 4.0.
        Assert.InRange(pump.DeliveredKw / pump.ElectricKw, 3.5, 4.5);
        Assert.Equal(
            town.DataCentre("rz-west").AvailableKw,
            pump.DeliveredKw + pump.PipeLossKw - pump.ElectricKw + town.DataCentre("rz-west").UntakenKw, 6);
    }

    [Fact]
    public void Quantities_that_live_never_stand_still()
    {
        var town = Play.Town(ScenarioCatalog.CalmWeek);
        var living = Enumerable.Range(0, town.Gauges.Count).Where(i => town.Gauges[i].Quantity
            is "supply_temperature" or "return_temperature" or "flow" or "inlet_temperature" or "outdoor_temperature" or "it_power"
            or "source_temperature" or "static_pressure" or "differential_pressure").ToList();
        var values = living.ToDictionary(i => i, _ => new List<double>());
        town.Each(6 * 60, _ => living.ForEach(i => values[i].Add(town.Measure(i)!.Value)));

        Assert.All(living, i => Assert.True(LongestStandstill(values[i]) < 30, $"{town.Gauges[i].Asset} {town.Gauges[i].Quantity}"));
    }

    private static int LongestStandstill(List<double> values)
    {
        var (longest, length) = (1, 1);
        for (var i = 1; i < values.Count; i++)
        {
            length = values[i].Equals(values[i - 1]) ? length + 1 : 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static double TakenShare(Scenario scenario)
    {
        var town = Play.Town(scenario);
        double available = 0, taken = 0;
        town.Each(Play.Week, _ =>
        {
            available += town.DataCentres.Sum(centre => centre.AvailableKw);
            taken += town.DataCentres.Sum(centre => centre.AvailableKw - centre.UntakenKw);
        });

        return taken / available;
    }

    private static List<double?> ADayOf(Town town)
    {
        var values = new List<double?>();
        town.Each(Play.Day, _ => values.AddRange(Enumerable.Range(0, town.Gauges.Count).Select(town.Measure)));
        return values;
    }
}
