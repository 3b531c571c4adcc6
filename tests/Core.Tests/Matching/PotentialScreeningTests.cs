using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

public class PotentialScreeningTests
{
    // 1 MW at 30/24 °C, 6000 h, into 82/58 °C over 1 km of DN 150: COP 3.76, 1362 kW, 8174 MWh into the pipe, 354 MWh lost,
    // 2174 MWh of electricity, 956 t saved against gas at 0.9, 3.04 M€, 89 €/MWh and 77 €/MWh with 40 % subsidy.
    // Tolerances: the hand calculation rounds the COP to 3.76.
    [Fact]
    public void One_megawatt_of_a_data_centre_comes_out_as_worked_by_hand()
    {
        var potential = Screen(PotentialTown.Input(6000.0 / PotentialTown.HoursPerYear));

        Assert.Equal(PotentialVerdict.Possible, potential.Verdict);
        Assert.Equal(ConnectionKind.HeatPump, potential.Connection);
        Assert.Equal(3.76, potential.Cop!.Value, 2);
        Assert.Equal(2174, potential.Electricity.MegawattHours, 1.5);
        Assert.Equal(354, potential.PipeLoss.MegawattHours, 0.5);
        Assert.Equal(7820, potential.AnnualHeat.Mid, 1.5);
        Assert.Equal(956, potential.Co2.Mid, 1.0);
        Assert.Equal(3.04e6, potential.Investment!.Euro.Mid, 5e3);
        Assert.Equal(89, potential.HeatCost.Mid, 0.5);
        Assert.Equal(77, potential.HeatCost.Low, 0.5);
    }

    // Gas heat costs 74.75/0.9 = 83 €/MWh: too dear without subsidy (89), worth it with (77).
    [Fact]
    public void The_verdict_in_money_flips_with_the_subsidy()
    {
        var potential = Screen(PotentialTown.Input(6000.0 / PotentialTown.HoursPerYear));

        Assert.True(potential.Euro.Mid < 0);
        Assert.True(potential.Euro.High > 0);
    }

    [Fact]
    public void Eight_weeks_of_evidence_are_called_that()
    {
        var potential = Screen(PotentialTown.Input(1, firstHour: PotentialTown.HoursPerYear - (56 * 24)));

        Assert.False(potential.Evidence!.CoversYear);
        Assert.Equal(56 * 24, potential.Evidence.Hours);
        Assert.True(potential.AnnualHeat.High > 2 * potential.AnnualHeat.Low);
        Assert.Contains("2 of 12 months", potential.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(167, PotentialVerdict.Refused)]
    [InlineData(168, PotentialVerdict.Possible)]
    public void Less_than_a_week_is_no_evidence(int hours, PotentialVerdict verdict)
        => Assert.Equal(verdict, Screen(PotentialTown.Input(1, firstHour: PotentialTown.HoursPerYear - hours)).Verdict);

    [Theory]
    [InlineData(4999, PotentialVerdict.Possible)]
    [InlineData(5000, PotentialVerdict.Possible)]
    [InlineData(5001, PotentialVerdict.Refused)]
    public void Beyond_five_kilometres_it_is_refused(double metres, PotentialVerdict verdict)
        => Assert.Equal(verdict, Screen(PotentialTown.Input(1, coupling => coupling with { DistanceMetres = metres })).Verdict);

    [Fact]
    public void A_supply_out_of_reach_is_refused_with_the_conflict()
    {
        var potential = Screen(PotentialTown.Input(1, coupling => coupling with { HeatPumpMaximumSupply = Temperature.FromCelsius(75) }));

        Assert.Equal(PotentialVerdict.Refused, potential.Verdict);
        Assert.Equal("required supply 82 °C, heat pump ends at 75 °C", Assert.Single(potential.Conflict).En);
    }

    [Fact]
    public void A_built_coupling_is_no_potential()
        => Assert.Empty(PotentialScreening.Screen(PotentialTown.Input(1, coupling => coupling with { State = CouplingState.Built })));

    private static Potential Screen(PotentialInput input) => Assert.Single(PotentialScreening.Screen(input));
}
