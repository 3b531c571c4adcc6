using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Networks;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Tests.Plants.Towns;

public class EnergyBalanceTests
{
    // Rounding of doubles only: the plant solves its balances exactly.
    private const double Rounding = 1e-6;

    public static TheoryData<string> Scenarios => [.. ScenarioCatalog.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_minute_what_is_made_is_what_is_fed_in(string name) => EachMinute(name, (_, network) =>
    {
        var made = network.Couplings.Sum(coupling => coupling.DeliveredKw)
            + network.Fleet.Units.Sum(unit => unit.OutputKw)
            + network.Fleet.Storage.OutputKw;

        Assert.InRange(network.LoadKw - made, -Rounding, Rounding);
    });

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_minute_flow_and_spread_give_the_load(string name) => EachMinute(name, (_, network) =>
    {
        Assert.InRange(
            network.LoadKw - (1.163 * network.Flow * (network.SupplyCelsius - network.ReturnCelsius)), -Rounding, Rounding);
        Assert.True(network.SupplyCelsius > network.ReturnCelsius);
    });

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Nothing_gives_more_than_it_has(string name) => EachMinute(name, (town, network) =>
    {
        Assert.All(network.Fleet.Units, unit => Assert.InRange(unit.OutputKw, 0, unit.Design.CapacityKw + Rounding));
        Assert.InRange(network.Fleet.Storage.Charge, 0, 1 + Rounding);
        Assert.InRange(
            Math.Abs(network.Fleet.Storage.OutputKw), 0, network.Fleet.Storage.Design.MaximumKw + Rounding);
        Assert.All(network.Couplings, coupling =>
        {
            Assert.InRange(coupling.DeliveredKw, 0, coupling.Design.CapacityKw + Rounding);
            Assert.InRange(coupling.DeliveredKw - coupling.ElectricKw, 0, AvailableKw(town, coupling.Design.SourceId) + Rounding);
        });
    });

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_storage_holds_what_went_in_less_its_loss(string name)
    {
        var town = Play.Town(ScenarioCatalog.Find(name)!);
        var storage = town.Networks[0].Fleet.Storage;
        var before = storage.Charge;
        town.Each(Play.Week, _ =>
        {
            var expected = (before - (storage.OutputKw / 60 / storage.Design.CapacityKwh)) * (1 - (0.02 / 1440));

            Assert.InRange(storage.Charge - expected, -1e-9, 1e-9);
            before = storage.Charge;
        });
    }

    [Theory]
    [InlineData("calm-week", 0.04, 0.15)]
    [InlineData("summer-week", 0.15, 0.45)]
    public void Pipes_lose_a_larger_share_in_summer(string name, double from, double to)
    {
        var town = Play.Town(ScenarioCatalog.Find(name)!);
        double fedIn = 0, used = 0;
        town.Each(Play.Week, _ =>
        {
            fedIn += town.Networks.Sum(network => network.LoadKw);
            used += town.Networks.Sum(network => network.DemandKw - network.UnservedKw);
        });

        Assert.InRange(1 - (used / fedIn), from, to);
    }

    [Theory]
    [InlineData("netz-innenstadt", 39_000, 47_000)]
    [InlineData("netz-quartier", 4700, 6300)]
    [InlineData("netz-dorf", 2100, 2700)]
    public void The_cold_spell_brings_each_network_near_its_peak(string id, double from, double to)
    {
        var week = ScenarioCatalog.BadWeek;
        var town = Play.Town(week with { Events = [.. week.Events.Where(item => item.Kind == PlantEventKind.ColdSpell)] });

        Assert.InRange(town.Record(Play.Week, () => town.Network(id).LoadKw).Max(), from, to);
    }

    private static double AvailableKw(Town town, string source)
        => town.Sources.FirstOrDefault(item => item.Id == source)?.AvailableKw ?? town.DataCentre(source).AvailableKw;

    private static void EachMinute(string name, Action<Town, NetworkPlant> look)
    {
        var town = Play.Town(ScenarioCatalog.Find(name)!);
        town.Each(Play.Week, _ =>
        {
            foreach (var network in town.Networks)
            {
                look(town, network);
            }
        });
    }
}
