using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Tests.Couplings;

namespace SektorKopplung.Core.Tests.Matching;

public class LearnedAvailabilityTests
{
    [Fact]
    public void A_physical_forecast_changes_nothing()
    {
        var input = Input();

        var with = HourlyMatching.Solve(input with { Couplings = Forecasts(_ => 1) }).Proposals[0];

        Assert.Equal(HourlyMatching.Solve(input).Proposals[0].Hours, with.Hours);
    }

    [Theory]
    [InlineData(0.8, 800)]
    [InlineData(1.5, 1500)]
    [InlineData(3.0, 2000)]
    public void A_learned_forecast_decides_what_is_available_up_to_the_capacity(double share, double kilowatts)
    {
        var proposal = HourlyMatching.Solve(Input() with { Couplings = Forecasts(_ => share) }).Proposals[0];

        Assert.All(proposal.Hours, hour => Assert.Equal(kilowatts, hour.Heat.Kilowatts, 6));
        Assert.All(proposal.Hours, hour => Assert.Equal(kilowatts, hour.SourceHeat.Kilowatts, 6));
    }

    [Fact]
    public void An_hour_without_a_point_keeps_the_physical_estimate()
    {
        var forecasts = Forecasts(_ => 0.5);
        var short10 = forecasts["kopplung"] with { Points = [.. forecasts["kopplung"].Points.Take(10)] };

        var hours = HourlyMatching.Solve(Input() with
        {
            Couplings = new Dictionary<string, CouplingForecast> { ["kopplung"] = short10 },
        }).Proposals[0].Hours;

        Assert.Equal(500, hours[9].Heat.Kilowatts, 6);
        Assert.Equal(1000, hours[10].Heat.Kilowatts, 6);
    }

    [Fact]
    public void The_learned_band_is_the_range_of_the_proposal()
    {
        var proposal = HourlyMatching.Solve(Input() with
        {
            Couplings = Forecasts(point => point, low: 0.5),
        }).Proposals[0];

        Assert.Equal(48 * 0.45, proposal.Heat.Low, 6);
        Assert.Equal(48, proposal.Heat.Mid, 6);
    }

    // Both take from one source of 1000 kW: what the first has taken the second does not have.
    [Fact]
    public void Couplings_of_one_source_still_share_its_heat()
    {
        var site = SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling("a"), SmallTown.Coupling("b"));

        var proposals = HourlyMatching.Solve(SmallTown.Input(site) with
        {
            Couplings = Forecasts(_ => 0.6).ToDictionary(_ => "a", one => one.Value),
        }).Proposals;

        Assert.Equal([600, 400], proposals.Select(proposal => Math.Round(proposal.Hours[0].Heat.Kilowatts, 6)));
    }

    private static MatchingInput Input() => SmallTown.Input(SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()));

    private static Dictionary<string, CouplingForecast> Forecasts(Func<double, double> share, double low = 1)
    {
        var physical = CouplingForecaster.Predict(CouplingForecasterTests.Request(SmallTown.Coupling(), 80));
        return new()
        {
            ["kopplung"] = physical with
            {
                Points = [.. physical.Points.Select(point => point with
                {
                    Heat = point.Heat with
                    {
                        P10 = point.Heat.P10 * share(1) * low,
                        P50 = point.Heat.P50 * share(1),
                        P90 = point.Heat.P90 * share(1),
                    },
                })],
            },
        };
    }
}
