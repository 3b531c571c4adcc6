using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

public class PotentialScreeningTests
{
    private const int HoursPerYear = 8760;

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // 1 MW at 30/24 °C, 6000 h, into 82/58 °C over 1 km of DN 150: COP 3.76, 1362 kW, 8174 MWh into the pipe, 354 MWh lost,
    // 2174 MWh of electricity, 956 t saved against gas at 0.9, 3.04 M€, 89 €/MWh and 77 €/MWh with 40 % subsidy.
    // Tolerances: the hand calculation rounds the COP to 3.76.
    [Fact]
    public void One_megawatt_of_a_data_centre_comes_out_as_worked_by_hand()
    {
        var potential = Screen(Input(6000.0 / HoursPerYear));

        Assert.Equal(PotentialVerdict.Possible, potential.Verdict);
        Assert.Equal(ConnectionKind.HeatPump, potential.Connection);
        Assert.Equal(3.76, potential.Cop!.Value, 2);
        Assert.Equal(2174, potential.Electricity.MegawattHours, 2.0);
        Assert.Equal(354, potential.PipeLoss.MegawattHours, 1.0);
        Assert.Equal(7820, potential.AnnualHeat.Mid, 3.0);
        Assert.Equal(956, potential.Co2.Mid, 2.0);
        Assert.Equal(3.04e6, potential.InvestmentEuro, 1e4);
        Assert.Equal(89, potential.HeatCost.Mid, 0.5);
        Assert.Equal(77, potential.HeatCost.Low, 0.5);
    }

    // Gas heat costs 74.75/0.9 = 83 €/MWh: too dear without subsidy (89), worth it with (77).
    [Fact]
    public void The_verdict_in_money_flips_with_the_subsidy()
    {
        var potential = Screen(Input(6000.0 / HoursPerYear));

        Assert.True(potential.Euro.Mid < 0);
        Assert.True(potential.Euro.High > 0);
    }

    [Fact]
    public void Eight_weeks_of_evidence_are_called_that()
    {
        var potential = Screen(Input(1, firstHour: HoursPerYear - (56 * 24)));

        Assert.False(potential.Evidence!.CoversYear);
        Assert.Equal(56 * 24, potential.Evidence.Hours);
        Assert.True(potential.AnnualHeat.High > 2 * potential.AnnualHeat.Low);
        Assert.Contains("2 of 12 months", potential.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(167, PotentialVerdict.Refused)]
    [InlineData(168, PotentialVerdict.Possible)]
    public void Less_than_a_week_is_no_evidence(int hours, PotentialVerdict verdict)
        => Assert.Equal(verdict, Screen(Input(1, firstHour: HoursPerYear - hours)).Verdict);

    [Theory]
    [InlineData(4999, PotentialVerdict.Possible)]
    [InlineData(5000, PotentialVerdict.Possible)]
    [InlineData(5001, PotentialVerdict.Refused)]
    public void Beyond_five_kilometres_it_is_refused(double metres, PotentialVerdict verdict)
        => Assert.Equal(verdict, Screen(Input(1, coupling => coupling with { DistanceMetres = metres })).Verdict);

    [Fact]
    public void A_supply_out_of_reach_is_refused_with_the_conflict()
    {
        var potential = Screen(Input(1, coupling => coupling with { HeatPumpMaximumSupply = Temperature.FromCelsius(75) }));

        Assert.Equal(PotentialVerdict.Refused, potential.Verdict);
        Assert.Equal("required supply 82 °C, heat pump ends at 75 °C", Assert.Single(potential.Conflict).En);
    }

    [Fact]
    public void A_built_coupling_is_no_potential()
        => Assert.Empty(PotentialScreening.Screen(Input(1, coupling => coupling with { State = CouplingState.Built })));

    [Theory]
    [InlineData(0.03, 15, 0.0838)]
    [InlineData(0.05, 20, 0.0802)]
    [InlineData(0.07, 40, 0.0750)]
    [InlineData(0, 20, 0.05)]
    public void Annuity_is_that_of_the_tables(double interest, int years, double factor)
        => Assert.Equal(factor, Annuity.Factor(interest, years), 4);

    private static Potential Screen(PotentialInput input) => Assert.Single(PotentialScreening.Screen(input));

    // Heat is there in the same share of the hours of every month, so that no month weighs more.
    private static PotentialInput Input(double share, Func<Coupling, Coupling>? change = null, int firstHour = 0)
    {
        var site = SmallTown.Site(SmallTown.Boiler with { Capacity = Power.FromMegawatts(30) });
        var coupling = SmallTown.Coupling() with
        {
            State = CouplingState.Planned,
            DistanceMetres = 1000,
            NominalDiameter = 150,
            HeatPumpMaximumSupply = Temperature.FromCelsius(90),
        };
        site = site with
        {
            Networks = [site.Networks[0] with
            {
                SupplyCurve = new([
                    new(Temperature.FromCelsius(-10), Temperature.FromCelsius(82)),
                    new(Temperature.FromCelsius(20), Temperature.FromCelsius(82))]),
                DesignReturn = Temperature.FromCelsius(58),
            }],
            Sources = [SmallTown.Source(30)],
            Couplings = [change is null ? coupling : change(coupling)],
        };
        return new()
        {
            Site = site,
            Now = Now,
            Demand = new Dictionary<string, HourlySeries> { ["netz"] = Year(firstHour, _ => 20000) },
            Available = new Dictionary<string, HourlySeries>
            {
                ["quelle"] = Year(firstHour, hour => Math.Floor((hour + 1) * share) > Math.Floor(hour * share) ? 1000 : 0),
            },
            Outdoor = Year(firstHour, _ => 5),
            Factors = FactorSets.Get("EBeV-2030+UBA-2024"),
            Prices = PriceSets.Current(new DateOnly(2026, 1, 1)),
        };
    }

    private static HourlySeries Year(int firstHour, Func<int, double> value) => new(
        Now.AddHours(firstHour - HoursPerYear),
        [.. Enumerable.Range(firstHour, HoursPerYear - firstHour).Select(hour => (double?)value(hour))]);
}
