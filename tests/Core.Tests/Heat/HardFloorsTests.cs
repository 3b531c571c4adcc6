using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Heat;

public class HardFloorsTests
{
    // Hot water of 60 °C (DVGW W 551) needs 65 °C of supply behind an exchanger of 5 K.
    [Theory]
    [InlineData(69.9, false)]
    [InlineData(70, true)]
    [InlineData(70.1, true)]
    public void A_source_that_cannot_keep_hot_water_is_refused(double source, bool isPossible)
    {
        var choice = Choose(Lukewarm, source, ConnectionKind.Direct);

        Assert.Equal(isPossible, choice.Kind is not null);
        Assert.Equal(isPossible ? "" : "required supply 65 °C (hot water 60 °C), heat exchanger ends at 64.9 °C", choice.Conflict.En);
        Assert.Equal(isPossible ? "" : "nötiger Vorlauf 65 °C (Warmwasser 60 °C), Wärmetauscher endet bei 64,9 °C", choice.Conflict.De);
    }

    [Fact]
    public void A_network_without_hot_water_may_be_cooler()
        => Assert.Equal(55, Choose(Lukewarm with { HotWater = null }, 62, ConnectionKind.Direct).Feed.Celsius);

    [Fact]
    public void The_minimum_of_the_substations_is_named()
        => Assert.Equal(
            "required supply 72 °C (minimum of the substations), heat exchanger ends at 65 °C",
            Choose(Lukewarm with { MinimumSupply = Temperature.FromCelsius(72) }, 70, ConnectionKind.Direct).Conflict.En);

    // 110 °C boil at 1.434 bar absolute: 1.434 + 0.5 − 1.013 + 30·0.0981 = 3.86 bar.
    [Theory]
    [InlineData(3.85, false)]
    [InlineData(3.87, true)]
    public void Water_that_would_boil_at_the_highest_point_is_refused(double pressure, bool isPossible)
    {
        var network = Hot(GaugePressure.FromBars(pressure));

        var choice = Choose(network, 130, ConnectionKind.Direct);

        Assert.Equal(isPossible, choice.Kind is not null);
        Assert.Equal(
            isPossible ? "" : "static pressure 3.85 bar, needed are 3.86 bar so that 110 °C do not boil at the highest point (30 m)",
            choice.Conflict.En);
        Assert.Equal(isPossible, choice.Conflict.De.Length == 0);
    }

    [Fact]
    public void An_unknown_pressure_refuses_nothing()
        => Assert.NotNull(Choose(Hot(null), 130, ConnectionKind.Direct).Kind);

    [Fact]
    public void Into_the_return_goes_nothing_that_boils()
        => Assert.NotNull(Choose(Hot(GaugePressure.FromBars(1)), 70, ConnectionKind.ReturnLift).Kind);

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(10, false)]
    [InlineData(10.1, true)]
    public void Sewage_is_not_cooled_below_what_its_plant_needs(double source, bool isPossible)
    {
        var choice = Choose(Lukewarm, source, ConnectionKind.HeatPump, HeatSourceKind.Sewage);

        Assert.Equal(isPossible, choice.Kind is not null);
        Assert.Equal(!isPossible, choice.Conflict.En.EndsWith(
            "may be cooled to 10 °C only (inlet of the sewage plant)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_file_may_set_another_floor_for_effluent()
        => Assert.Equal(4, HardFloors.OfSource(SmallTown.Source(8) with
        {
            Kind = HeatSourceKind.Sewage,
            FloorTemperature = Temperature.FromCelsius(4),
        })!.Value.Celsius);

    private static HeatNetwork Lukewarm { get; } = SmallTown.Site(SmallTown.Boiler).Networks[0] with
    {
        SupplyCurve = Curve(55),
        DesignReturn = Temperature.FromCelsius(40),
        MinimumSupply = Temperature.FromCelsius(50),
    };

    private static HeatNetwork Hot(GaugePressure? pressure) => Lukewarm with
    {
        SupplyCurve = Curve(110),
        HighestPointMetres = 30,
        StaticPressure = pressure,
    };

    private static HeatingCurve Curve(double celsius) => new([
        new(Temperature.FromCelsius(-10), Temperature.FromCelsius(celsius)),
        new(Temperature.FromCelsius(20), Temperature.FromCelsius(celsius))]);

    private static ConnectionChoice Choose(
        HeatNetwork network, double source, ConnectionKind built, HeatSourceKind kind = HeatSourceKind.Industry)
        => ConnectionRule.Choose(ConnectionQuestion.Of(
            SmallTown.Coupling() with { Connection = built },
            SmallTown.Source(source) with { Kind = kind },
            network,
            new(Temperature.FromCelsius(source), network.SupplyCurve.At(Temperature.FromCelsius(0)), network.DesignReturn)));
}
