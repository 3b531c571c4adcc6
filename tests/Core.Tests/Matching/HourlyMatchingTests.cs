using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

public class HourlyMatchingTests
{
    // 80 °C less 5 K reaches 70 °C. Gas: 0.2009/0.9 = 0.2232 t/MWh, 74.75/0.9 = 83.05 €/MWh; 1 MW for 48 h.
    [Fact]
    public void Hot_heat_goes_straight_into_the_supply()
    {
        var proposal = Solve(SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()));

        Assert.Equal([ConnectionKind.Direct], proposal.Connections);
        Assert.Equal(48, proposal.Heat.Mid, 6);
        Assert.Equal(48 * 0.9, proposal.Heat.Low, 6);
        Assert.Equal(10.71, proposal.Co2.Mid, 2);
        Assert.Equal(3987, proposal.Euro.Mid, 0);
        Assert.Equal("kessel", Assert.Single(proposal.Displaced).UnitId);
    }

    // 60 °C lifts the return of 50 °C to 55 °C: a quarter of the spread of 20 K, so at most a quarter of the load.
    [Theory]
    [InlineData(2000, 500)]
    [InlineData(8000, 1000)]
    public void Warm_heat_lifts_the_return_as_far_as_its_flow_takes_it(double demand, double kilowatts)
    {
        var site = SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()) with { Sources = [WideSource(60)] };

        var proposal = Solve(site, demand);

        Assert.Equal([ConnectionKind.ReturnLift], proposal.Connections);
        Assert.All(proposal.Hours, hour => Assert.Equal(kilowatts, hour.Heat.Kilowatts, 6));
    }

    // 30/24 °C into 50/70 °C: COP 4.42, so 1000 kW of the source give 1292 kW with 292 kW of electricity;
    // saving 1292·0.2232 − 292·0.363 = 182 kg/h.
    [Fact]
    public void Cool_heat_needs_a_heat_pump()
    {
        var site = SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()) with { Sources = [SmallTown.Source(30)] };

        var hour = Solve(site).Hours[0];

        Assert.Equal(ConnectionKind.HeatPump, hour.Connection);
        Assert.Equal(4.42, hour.Cop!.Value, 2);
        Assert.Equal(1292, hour.Heat.Kilowatts, 0);
        Assert.Equal(292, hour.Electricity.Kilowatts, 0);
        Assert.Equal(182, hour.Co2Kilograms, 0);
    }

    // CHP heat at 0.147 t/MWh against 0.56/4.42 = 0.127 and more with GEG factors: (0.24·1.6/0.88) − 0.6·0.56 = 0.100.
    [Fact]
    public void Displacing_chp_heat_can_do_harm_and_the_proposal_says_so()
    {
        var site = SmallTown.Site(SmallTown.Chp, SmallTown.Coupling()) with { Sources = [SmallTown.Source(30)] };
        var input = SmallTown.Input(site) with { Factors = FactorSets.Get("GEG-2024") };

        var proposal = Assert.Single(HourlyMatching.Solve(input).Proposals);

        Assert.Equal(ProposalVerb.DoNotUse, proposal.Verb);
        Assert.Equal(48, proposal.HarmfulHours);
        Assert.Equal(0, proposal.Heat.Mid);
        Assert.StartsWith("Do not use", proposal.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("In 48 h its use would do harm.", proposal.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Displacing_incineration_saves_nothing()
    {
        var unit = SmallTown.Boiler with { Kind = GenerationKind.Incineration, Fuel = FuelKind.MunicipalWaste };

        var proposal = Solve(SmallTown.Site(unit, SmallTown.Coupling()));

        Assert.Equal(ProposalVerb.DoNotUse, proposal.Verb);
        Assert.Equal(48, proposal.NoEffectHours);
    }

    [Fact]
    public void A_supply_out_of_reach_is_refused_with_the_conflict()
    {
        var coupling = SmallTown.Coupling() with { HeatPumpMaximumSupply = Temperature.FromCelsius(60) };
        var site = SmallTown.Site(SmallTown.Boiler, coupling) with { Sources = [SmallTown.Source(30)] };

        var proposal = Solve(site);

        Assert.Equal(ProposalVerb.DoNotUse, proposal.Verb);
        Assert.Equal("required supply 70 °C, heat pump ends at 60 °C", proposal.Hours[0].Note.En);
    }

    [Theory]
    [InlineData(499, 500)]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    public void Below_the_minimum_load_a_coupling_stands_still(double minimum, double available)
    {
        var coupling = SmallTown.Coupling() with { MinimumLoad = Power.FromKilowatts(minimum) };

        var input = SmallTown.Input(SmallTown.Site(SmallTown.Boiler, coupling), available: available);

        Assert.Equal(minimum <= available ? available : 0, HourlyMatching.Solve(input).Proposals[0].Hours[0].Heat.Kilowatts, 6);
    }

    // 6000 kWh: 4000 in the first hour, then what is left after its loss.
    [Theory]
    [InlineData(0, 3000)]
    [InlineData(10, 3200)]
    public void A_unit_out_of_service_leaves_a_gap_that_the_storage_covers_first(double lossPercent, double secondGap)
    {
        var site = SmallTown.Site(SmallTown.Boiler);
        site = site with
        {
            Networks = [site.Networks[0] with
            {
                Storage = new("speicher", Energy.FromKilowattHours(10000), Power.FromKilowatts(4000))
                {
                    LossPerHour = Ratio.FromPercent(lossPercent),
                },
            }],
        };
        var input = SmallTown.Input(
            site, readings: [SmallTown.Reading("kessel", "available", 0), SmallTown.Reading("speicher", "storage_charge", 60)]);

        var hours = Assert.Single(HourlyMatching.Solve(input).Plans).Hours;

        Assert.Equal([1000, secondGap, 5000], hours.Take(3).Select(hour => Math.Round(hour.Gap.Kilowatts, 6)));
        Assert.Equal("storage", Assert.Single(hours[0].Supply).Kind);
    }

    // 30 min to start: half of the first hour; one that runs, or was not heard of, gives the whole hour.
    [Theory]
    [InlineData(0.0, 500)]
    [InlineData(800.0, 1000)]
    [InlineData(null, 1000)]
    public void A_coupling_that_stands_needs_its_time_to_start(double? delivered, double kilowatts)
    {
        var site = SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling() with { Start = TimeSpan.FromMinutes(30) });

        var hours = HourlyMatching.Solve(SmallTown.Input(site, readings: delivered is { } now
            ? [SmallTown.Reading("kopplung", "heat_delivered", now)]
            : [])).Proposals[0].Hours;

        Assert.Equal(kilowatts, hours[0].Heat.Kilowatts, 6);
        Assert.Equal(1000, hours[1].Heat.Kilowatts, 6);
    }

    [Fact]
    public void A_pressure_that_lets_the_supply_boil_stops_the_coupling()
    {
        var site = SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling());
        site = site with { Networks = [site.Networks[0] with { HighestPointMetres = 30 }] };

        var proposal = HourlyMatching.Solve(
            SmallTown.Input(site, readings: [SmallTown.Reading("netz", "static_pressure", 2)])).Proposals[0];

        Assert.Equal(ProposalVerb.DoNotUse, proposal.Verb);
        Assert.Contains("do not boil at the highest point (30 m)", proposal.Why.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, InputQuality.Good)]
    [InlineData(61, InputQuality.Uncertain)]
    [InlineData(361, InputQuality.Poor)]
    public void Old_readings_lower_the_data_quality(double minutesAgo, InputQuality quality)
    {
        var input = SmallTown.Input(SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()), readings:
        [
            SmallTown.Reading("quelle", "heat_available", 1000, minutesAgo),
            SmallTown.Reading("quelle", "source_temperature", 80),
            SmallTown.Reading("netz", "heat_load", 5000),
        ]);

        Assert.Equal(quality, HourlyMatching.Solve(input).Proposals[0].DataQuality);
    }

    private static HeatSource WideSource(double celsius) => SmallTown.Source(celsius) with
    {
        UsableSpread = TemperatureDifference.FromKelvins(5),
    };

    private static Proposal Solve(Site site, double demand = 5000)
        => Assert.Single(HourlyMatching.Solve(SmallTown.Input(site, demand)).Proposals);
}
