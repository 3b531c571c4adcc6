using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Simulators.Plants.Couplings;
using SektorKopplung.Simulators.Plants.Events;
using SektorKopplung.Simulators.Plants.Scenarios;
using SektorKopplung.Simulators.Plants.Towns;
using SektorKopplung.Simulators.Tests.Plants;

namespace SektorKopplung.Simulators.Tests.Cli;

/// <summary>The site file beside the program and the simulated town are one town.</summary>
public class SiteFileTests
{
    private static readonly TownDesign Town = Musterstadt.Design;
    private static readonly Site Site = Read();

    [Fact]
    public void It_is_a_demo_of_the_same_name()
    {
        Assert.True(Site.IsDemo);
        Assert.Equal(Town.Id, Site.Id);
    }

    [Fact]
    public void Networks_agree() => Assert.Equal(
        Town.Networks.Select(network => (
            network.Id, network.ReturnCelsius, string.Join(' ', network.SupplyCelsius.Points), string.Join(' ', network.Pumps))),
        Site.Networks.Select(network => (
            network.Id,
            network.DesignReturn.Celsius,
            string.Join(' ', network.SupplyCurve.Points.Select(point => (point.Outdoor.Celsius, point.Supply.Celsius))),
            string.Join(' ', network.Pumps))));

    [Fact]
    public void Units_agree_in_merit_order() => Assert.Equal(
        Town.Networks.SelectMany(network => network.Units)
            .Select(unit => (unit.Id, unit.CapacityKw, unit.MinimumKw, unit.PowerToHeat)),
        Site.Networks.SelectMany(network => network.Units.OrderBy(unit => unit.MeritOrder))
            .Select(unit => (unit.Id, unit.Capacity.Kilowatts, unit.MinimumLoad.Kilowatts, unit.PowerToHeat.Fraction)));

    [Fact]
    public void Storages_agree() => Assert.Equal(
        Town.Networks.Select(network => (network.Storage.Id, network.Storage.CapacityKwh, network.Storage.MaximumKw)),
        Site.Networks.Select(network => (
            network.Storage!.Id, network.Storage.Capacity.KilowattHours, network.Storage.MaximumPower.Kilowatts)));

    [Fact]
    public void Sources_agree() => Assert.Equal(
        Town.Sources.Select(source => (source.Id, source.CapacityKw, source.Celsius, source.SpreadKelvin, source.FloorCelsius)),
        Site.Sources.Select(source => (
            source.Id,
            source.Capacity.Kilowatts,
            source.DesignTemperature.Celsius,
            source.UsableSpread.Kelvins,
            source.FloorTemperature?.Celsius)));

    [Fact]
    public void Data_centres_agree()
    {
        Assert.Equal(
            Town.DataCentres.Select(centre => (centre.Id, centre.Celsius, centre.RecoveryShare)),
            Site.DataCentres.Select(centre => (centre.Id, centre.DesignTemperature.Celsius, centre.RecoveryShare.Fraction)));
        Assert.All(
            Town.DataCentres.Zip(Site.DataCentres),
            pair => Assert.Equal(pair.First.ItKw * pair.First.RecoveryShare, pair.Second.Capacity.Kilowatts, 6));
    }

    [Fact]
    public void Built_couplings_agree() => Assert.Equal(
        Town.Couplings.Select(coupling => (
            coupling.Id, coupling.SourceId, coupling.NetworkId, coupling.CapacityKw, coupling.MinimumKw, coupling.Way.ToString())),
        Site.Couplings.Where(coupling => coupling.State == CouplingState.Built).Select(coupling => (
            coupling.Id,
            coupling.SourceId,
            coupling.NetworkId,
            coupling.Capacity.Kilowatts,
            coupling.MinimumLoad.Kilowatts,
            coupling.Connection.ToString()!)));

    [Fact]
    public void Limits_of_built_couplings_agree() => Assert.All(Town.Couplings, design =>
    {
        var coupling = Site.Couplings.Single(item => item.Id == design.Id);
        if (design.Way == ConnectionWay.HeatPump)
        {
            Assert.Equal(design.HeatPumpMaximumCelsius, coupling.HeatPumpMaximumSupply.Celsius);
        }

        if (design.Way == ConnectionWay.ReturnLift)
        {
            var network = Site.Networks.Single(item => item.Id == design.NetworkId);
            Assert.Equal(design.TolerableLiftKelvin, network.TolerableReturnLift.Kelvins);
        }
    });

    [Fact]
    public void Telecom_dependencies_are_the_gateways() => Assert.Equal(
        Town.Gateways.SelectMany(gateway => gateway.Value.Select(asset => (gateway.Key, asset))).Order(),
        Site.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Telecom)
            .Select(dependency => (dependency.Upstream, dependency.Downstream)).Order());

    [Fact]
    public void Every_gauge_belongs_to_an_asset_of_the_site_in_the_unit_the_monitor_stores()
    {
        var assets = AssetsOfSite();
        Assert.All(Play.Town(ScenarioCatalog.CalmWeek).Gauges, gauge =>
        {
            Assert.Contains(gauge.Asset, assets);
            Assert.Equal(
                QuantityCatalog.UnitOf(gauge.Quantity)
                    ?? (gauge.Quantity.StartsWith("outdoor_temperature_in_", StringComparison.Ordinal) ? "Cel" : "unknown"),
                gauge.Unit);
        });
    }

    [Fact]
    public void Every_series_has_a_purpose_and_none_is_personal()
    {
        var classifier = new SeriesClassifier(Site);
        Assert.All(Play.Town(ScenarioCatalog.CalmWeek).Gauges, gauge =>
        {
            var policy = classifier.PolicyOf(new SeriesKey(gauge.Asset, gauge.Quantity));
            Assert.NotEqual("", policy.Purpose);
            Assert.NotEqual(DataClass.Person, policy.Class);
            Assert.True(policy.Retention >= TimeSpan.FromDays(365));
        });
    }

    [Fact]
    public void Every_event_happens_to_something_that_exists() => Assert.All(
        ScenarioCatalog.All.SelectMany(scenario => scenario.Events).Where(item => item.Kind != PlantEventKind.ColdSpell),
        item => Assert.Contains(item.Target.Split('/')[0], item.Kind == PlantEventKind.SilentGateway ? Town.Gateways.Keys : AssetsOfSite()));

    [Fact]
    public void The_bad_week_knows_every_kind_of_event() => Assert.Equal(
        Enum.GetValues<PlantEventKind>().Order(), ScenarioCatalog.BadWeek.Events.Select(item => item.Kind).Distinct().Order());

    [Fact]
    public void The_electroplating_works_can_never_reach_the_city_net()
    {
        var coupling = Site.Couplings.Single(item => item.Id == "galvanik-innenstadt");
        var source = Site.Sources.Single(item => item.Id == coupling.SourceId);
        var network = Site.Networks.Single(item => item.Id == coupling.NetworkId);
        var coldestSupply = network.SupplyCurve.Points.Min(point => point.Supply.Celsius);

        Assert.True(source.DesignTemperature.Celsius < network.DesignReturn.Celsius);
        Assert.True(coupling.HeatPumpMaximumSupply.Celsius < coldestSupply);
    }

    [Fact]
    public void Vulnerable_sites_can_be_called() => Assert.All(Site.VulnerableSites, item =>
    {
        Assert.NotEqual("", item.Contact.Phone);
        Assert.True(item.Persons > 0);
    });

    private static Site Read()
    {
        var result = SiteFile.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "musterstadt.site.json")));
        Assert.Empty(result.Errors);
        return result.Site!;
    }

    private static HashSet<string> AssetsOfSite() =>
    [
        Site.Id,
        .. Site.Networks.SelectMany(network => (string[])
            [network.Id, network.Storage!.Id, .. network.Pumps, .. network.Units.Select(unit => unit.Id)]),
        .. Site.Sources.Select(source => source.Id),
        .. Site.DataCentres.Select(centre => centre.Id),
        .. Site.Couplings.Where(coupling => coupling.State == CouplingState.Built).Select(coupling => coupling.Id),
    ];
}
