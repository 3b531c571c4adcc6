using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

public class MeritOrderTests
{
    // Unit 1: 0.5 to 3 MW, unit 2: 1 to 5 MW.
    [Theory]
    [InlineData(400, 400, 0, 0)]
    [InlineData(3000, 3000, 0, 0)]
    [InlineData(3500, 2500, 1000, 0)]
    [InlineData(4000, 3000, 1000, 0)]
    [InlineData(8000, 3000, 5000, 0)]
    [InlineData(8001, 3000, 5000, 1)]
    public void Units_run_in_order_and_above_their_minimum(double load, double first, double second, double gap)
    {
        var hour = Plan(load);

        Assert.Equal(first, Output(hour, "erster"), 6);
        Assert.Equal(second, Output(hour, "zweiter"), 6);
        Assert.Equal(gap, hour.Gap.Kilowatts, 6);
        Assert.Equal(Math.Max(0, 8000 - load), hour.Reserve.Kilowatts, 6);
    }

    // Gas, σ 0.6, η 0.88: 0.2009·1.6/0.88 − 0.6·EF.
    [Theory]
    [InlineData(0.363, 0.147)]
    [InlineData(0.560, 0.029)]
    [InlineData(0.860, -0.151)]
    public void Heat_of_a_back_pressure_chp_carries_its_lost_power(double electricityFactor, double co2)
        => Assert.Equal(co2, Marginal(SmallTown.Chp, electricityFactor).Co2, 3);

    // β 0.2: 0.2·0.363 t and 0.2·90 €, no fuel.
    [Theory]
    [InlineData(GenerationKind.ExtractionChp)]
    [InlineData(GenerationKind.Incineration)]
    public void Heat_taken_from_a_turbine_costs_power_only(GenerationKind kind)
    {
        var marginal = Marginal(SmallTown.Boiler with { Kind = kind, PowerLossFactor = Ratio.FromFraction(0.2) }, 0.363);

        Assert.Equal(0.0726, marginal.Co2, 4);
        Assert.Equal(18, marginal.Euro, 6);
    }

    // COP 3: a third of 0.363 t and of 180 €.
    [Fact]
    public void Heat_of_a_heat_pump_costs_its_electricity()
    {
        var marginal = Marginal(SmallTown.Boiler with
        {
            Kind = GenerationKind.HeatPump,
            Fuel = FuelKind.Electricity,
            Efficiency = Ratio.FromFraction(3),
        }, 0.363);

        Assert.Equal(0.121, marginal.Co2, 6);
        Assert.Equal(60, marginal.Euro, 6);
    }

    private static MarginalHeat Marginal(GenerationUnit unit, double electricityFactor) => MarginalHeat.Of(
        unit, FactorSets.Get("EBeV-2030+UBA-2024"), PriceSets.Current(new DateOnly(2026, 1, 1)), electricityFactor);

    private static double Output(PlanHour hour, string id) => hour.Supply.Where(one => one.Id == id).Sum(one => one.Power.Kilowatts);

    private static PlanHour Plan(double load)
    {
        var site = SmallTown.Site(SmallTown.Boiler);
        var units = new[]
        {
            Unit("zweiter", 2, 1000, 5000),
            Unit("erster", 1, 500, 3000),
        };
        return HourlyMatching.Solve(SmallTown.Input(
            site with { Networks = [site.Networks[0] with { Units = units }] }, load)).Plans[0].Hours[0];
    }

    private static GenerationUnit Unit(string id, int order, double minimum, double capacity) => SmallTown.Boiler with
    {
        Id = id,
        MeritOrder = order,
        MinimumLoad = Power.FromKilowatts(minimum),
        Capacity = Power.FromKilowatts(capacity),
    };
}
