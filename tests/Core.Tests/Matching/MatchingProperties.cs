using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Matching;

/// <summary>Towns with one source, two networks and three couplings, drawn at random.</summary>
public class MatchingProperties
{
    private const double Tolerance = 1e-6;

    private static readonly Arbitrary<int> Seed = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void No_source_gives_more_than_it_has() => Check(input =>
    {
        var available = input.Available["quelle"];
        return HourlyMatching.Solve(input).Proposals.SelectMany(proposal => proposal.Hours).GroupBy(hour => hour.Hour)
            .All(hour => hour.Sum(one => one.SourceHeat.Kilowatts) <= available.At(hour.Key)!.Value.P50 + Tolerance);
    });

    [Fact]
    public void No_network_gets_more_than_it_needs_and_every_load_is_accounted_for() => Check(input
        => HourlyMatching.Solve(input).Plans.SelectMany(plan => plan.Hours).All(hour
            => Math.Abs(hour.Supply.Sum(one => one.Power.Kilowatts) + hour.Gap.Kilowatts - hour.Demand.P50) < Tolerance
                && hour.Gap >= Power.Zero));

    [Fact]
    public void Heat_out_and_loss_are_heat_in() => Check(input
        => HourlyMatching.Solve(input).Proposals.SelectMany(proposal => proposal.Hours).All(hour
            => Math.Abs(hour.SourceHeat.Kilowatts + hour.Electricity.Kilowatts - hour.Heat.Kilowatts - hour.PipeLoss.Kilowatts)
                < Tolerance));

    [Fact]
    public void Heat_flows_uphill_by_work_only() => Check(input
        => HourlyMatching.Solve(input).Proposals.SelectMany(proposal => proposal.Hours).All(hour
            => hour.Connection is null
                || (hour.Connection == ConnectionKind.HeatPump) == (hour.Electricity > Power.Zero)));

    [Fact]
    public void Order_of_the_input_does_not_matter() => Check(input =>
    {
        var turned = input with
        {
            Site = input.Site with
            {
                Couplings = [.. input.Site.Couplings.Reverse()],
                Networks = [.. input.Site.Networks.Reverse()],
            },
        };
        return HourlyMatching.Solve(input).Proposals.Select(proposal => (proposal.CouplingId, proposal.Heat, proposal.Co2))
            .SequenceEqual(HourlyMatching.Solve(turned).Proposals
                .Select(proposal => (proposal.CouplingId, proposal.Heat, proposal.Co2)));
    });

    private static void Check(Func<MatchingInput, bool> holds)
        => Prop.ForAll(Seed, seed => holds(Town(new Random(seed)))).Check(Few);

    private static MatchingInput Town(Random random)
    {
        var site = SmallTown.Site(SmallTown.Boiler with { MinimumLoad = Kilowatts(random, 2000) });
        var second = site.Networks[0] with
        {
            Id = "netz-2",
            Units = [SmallTown.Chp with { Id = "bhkw-2", Capacity = Kilowatts(random, 5000) }],
        };
        Coupling[] couplings =
        [
            SmallTown.Coupling("a") with { Capacity = Kilowatts(random, 2000), DistanceMetres = random.Next(2000) },
            SmallTown.Coupling("b") with { NetworkId = "netz-2", MinimumLoad = Kilowatts(random, 300) },
            SmallTown.Coupling("c") with { NetworkId = "netz-2", Connection = ConnectionKind.HeatPump },
        ];
        site = site with
        {
            Networks = [site.Networks[0], second],
            Sources = [SmallTown.Source(20 + (random.NextDouble() * 70))],
            Couplings = couplings,
        };
        return SmallTown.Input(site, random.NextDouble() * 6000, random.NextDouble() * 1500);
    }

    private static Power Kilowatts(Random random, double most) => Power.FromKilowatts(random.NextDouble() * most);
}
