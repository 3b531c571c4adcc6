using SektorKopplung.Core.Optimising;
using SektorKopplung.Tests.Support.Optimising;

namespace SektorKopplung.Core.Tests.Optimising;

public class MatchingSolverTests
{
    [Fact]
    public void Waste_heat_covers_what_it_can_and_the_boiler_the_rest()
        => AssertCost(TinyProblems.Of([1000, 1000], [400, 1500]), 0.6 * 50);

    [Fact]
    public void The_price_of_emissions_adds_to_the_boiler()
        => AssertCost(TinyProblems.Of([1000], [400]) with { CarbonEuroPerTonne = [100] }, 0.6 * (50 + (0.2 * 100)));

    [Theory]
    [InlineData(49, 49)]
    [InlineData(51, 50)]
    public void A_coupling_is_used_where_it_saves_more_than_it_costs(double opening, double expected)
        => AssertCost(TinyProblems.Of([1000], [1000], TinyProblems.Coupling with { OpeningEuro = opening }), expected);

    [Fact]
    public void A_heat_pump_takes_electricity_for_its_heat()
        => AssertCost(TinyProblems.Of([1000], [1000], TinyProblems.Coupling with { Cop = [4] }) with { ElectricityEuroPerMwh = [100] }, 25);

    [Fact]
    public void A_minimum_run_makes_an_hour_of_loss_worth_it()
        => AssertCost(TinyProblems.Of([1000, 0, 1000], [1000, 1000, 0], TinyProblems.Coupling with
        {
            MinimumRunHours = 2,
            RunningEuroPerHour = 10,
        }), 20 + 50);

    [Fact]
    public void A_storage_carries_waste_heat_to_another_hour()
    {
        var problem = TinyProblems.Of([0, 1000], [1000, 0]);
        var storage = new ProblemStorage
        {
            Id = "tank",
            CapacityKwh = 2000,
            ChargeKw = 800,
            DischargeKw = 800,
            LossSharePerHour = 0.1,
            StartKwh = 0,
            EndKwh = 0,
        };

        AssertCost(problem with { Networks = [problem.Networks[0] with { Storages = [storage] }] }, (1 - 0.72) * 50);
    }

    [Fact]
    public void Demand_that_nobody_covers_is_reported()
    {
        var answer = MatchingSolver.Solve(TinyProblems.Of([3500], [1000]));

        Assert.Equal(500, answer.Plan!.Networks[0].UnservedKw[0], 6);
        Assert.Equal(100 + 500, answer.ObjectiveEuro!.Value, 6);
    }

    [Fact]
    public void Only_backed_up_waste_heat_counts_when_the_largest_unit_fails()
    {
        var problem = TinyProblems.Of([1000], [1000]) with { NMinusOne = true };
        var backedUp = TinyProblems.Coupling with { Contract = new([0], 0, true) };

        Assert.Equal(1000, MatchingSolver.Solve(problem).Plan!.Networks[0].ReserveShortageKw[0], 6);
        Assert.Equal(0, MatchingSolver.Solve(problem with { Couplings = [backedUp] }).Plan!.Networks[0].ReserveShortageKw[0], 6);
    }

    [Fact]
    public void A_contract_minimum_is_met_even_where_it_costs()
    {
        var dear = TinyProblems.Coupling with { Contract = new(TinyProblems.All(2, 8), 700, false) };
        var answer = AssertCost(TinyProblems.Of([1000, 1000], [1000, 1000], dear), (0.7 * 80) + (1.3 * 50));

        Assert.Equal(700, answer.Plan!.Couplings[0].HeatKw.Sum(), 0.5);
    }

    [Fact]
    public void A_pair_that_no_hour_can_serve_names_the_temperatures_that_conflict()
    {
        var problem = TinyProblems.Of([1000], [1000], TinyProblems.Coupling with { HeatPumpMaximumSupplyCelsius = 85 });
        problem = problem with
        {
            Sources = [problem.Sources[0] with { TemperatureCelsius = [30] }],
            Networks = [problem.Networks[0] with { SupplyCelsius = [95], ReturnCelsius = [55] }],
        };

        var refused = Assert.Single(MatchingSolver.Solve(problem).Refused);

        Assert.Equal("required supply 95 °C, heat pump ends at 85 °C", refused.Why.En);
        Assert.Equal("nötiger Vorlauf 95 °C, Wärmepumpe endet bei 85 °C", refused.Why.De);
    }

    [Theory]
    [InlineData(0.0, 2001, "2,001 kWh")]
    [InlineData(1500.0, 0, "minimum load")]
    public void A_contract_beyond_its_coupling_is_a_conflict(double minimumLoad, double contracted, string words)
    {
        var coupling = TinyProblems.Coupling with
        {
            CapacityKw = 2000,
            MinimumLoadKw = minimumLoad,
            Contract = new(TinyProblems.All(2, 0), Math.Max(contracted, 1), false),
        };
        var answer = MatchingSolver.Solve(TinyProblems.Of([1000, 1000], [1000, 1000], coupling));

        Assert.Null(answer.Plan);
        Assert.Contains(words, Assert.Single(answer.Conflicts).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_no_charging_reaches_is_a_conflict()
    {
        var problem = TinyProblems.Of([0, 0], [0, 0]);
        var storage = new ProblemStorage { Id = "tank", CapacityKwh = 900, ChargeKw = 100, DischargeKw = 100, StartKwh = 50, EndKwh = 251 };
        var answer = MatchingSolver.Solve(problem with { Networks = [problem.Networks[0] with { Storages = [storage] }] });

        Assert.Equal("tank shall hold 251 kWh at the end, with a start at 50 kWh and a charge of 100 kW 250 kWh can be reached",
            Assert.Single(answer.Conflicts).Why.En);
    }

    [Fact]
    public void Random_plans_keep_every_rule_and_come_out_the_same_again()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var problem = RandomProblems.Of(6, 3, 12, seed) with { NMinusOne = seed % 2 == 0 };
            var answer = MatchingSolver.Solve(problem);
            var check = PlanCheck.Of(problem, answer.Plan!);

            Assert.Empty(check.Violations);
            Assert.Equal(check.ObjectiveEuro, answer.ObjectiveEuro!.Value, 4);
            Assert.True(answer.LowerBoundEuro <= answer.ObjectiveEuro + 1e-6);
            Assert.Equal(answer.ObjectiveEuro, MatchingSolver.Solve(problem).ObjectiveEuro);
        }
    }

    [CbcFact]
    public void The_best_plan_of_another_solver_lies_between_bound_and_objective()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var problem = RandomProblems.Of(5, 3, 12, seed) with { NMinusOne = seed % 2 == 0 };
            var answer = MatchingSolver.Solve(problem);
            var cbc = Cbc.Solve(problem, 0, 30);

            Assert.True(cbc.IsOptimal);
            Assert.True(answer.LowerBoundEuro <= cbc.Objective + 0.5, $"seed {seed}: {answer.LowerBoundEuro} above {cbc.Objective}");
            Assert.InRange(answer.ObjectiveEuro!.Value, cbc.Objective!.Value - 0.5, cbc.Objective.Value * 1.01);
        }
    }

    private static MatchingAnswer AssertCost(MatchingProblem problem, double expected)
    {
        var answer = MatchingSolver.Solve(problem);
        Assert.Empty(PlanCheck.Of(problem, answer.Plan!).Violations);
        Assert.Equal(expected, answer.ObjectiveEuro!.Value, 0.05);
        return answer;
    }
}
