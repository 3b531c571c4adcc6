using SektorKopplung.Core.Detection;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Detection;

public class CapacityOutlooksTests
{
    [Fact]
    public void Reserve_is_capacity_without_the_high_demand()
    {
        var outlook = Assert.Single(CapacityOutlooks.Of(new TestTown().Input(demand: [(15_000, 17_000), (16_000, 21_000)])));

        Assert.Equal(3_000, outlook.Reserve.Kilowatts);
        Assert.Equal((-1_000, 1_000, 0), (outlook.LowestReserve.Kilowatts, outlook.LargestGapP90.Kilowatts, outlook.LargestGap.Kilowatts));
        Assert.Equal(TestTown.Noon.AddHours(1), outlook.ReserveUntil);
    }

    // Without the larger boiler 8 MW are left of 20.
    [Fact]
    public void The_largest_unit_fails_in_the_n_minus_one_case()
    {
        var outlook = CapacityOutlooks.Of(new TestTown().Input(demand: [(9_000, 10_000)]))[0];

        Assert.Equal(("kessel-1", 12_000, 2_000), (outlook.LargestFailureId, outlook.LargestFailure.Kilowatts, outlook.NMinusOneGap.Kilowatts));
    }

    [Theory]
    [InlineData(true, "feld")]
    [InlineData(false, "kessel-1")]
    public void A_feeder_fails_with_its_units_unless_it_feeds_them_all(bool isThirdElsewhere, string expected)
    {
        var network = TestTown.Site.Networks[0];
        var third = network.Units[1] with { Id = "kessel-3" };
        var site = TestTown.Site with
        {
            Networks = [network with { Units = isThirdElsewhere ? [.. network.Units, third] : network.Units }],
            Dependencies = [new(DependencyKind.Power, "feld", "kessel-1"), new(DependencyKind.Power, "feld", "kessel-2")],
        };

        Assert.Equal(expected, CapacityOutlooks.Of(new TestTown().Input(site, (9_000, 10_000)))[0].LargestFailureId);
    }

    [Theory]
    [InlineData(true, 21_000)]
    [InlineData(false, 20_000)]
    public void Waste_heat_counts_only_with_a_contract(bool isBackedUp, double expected)
    {
        var site = TestTown.Site with { Couplings = [TestTown.Site.Couplings[0] with { IsBackedUp = isBackedUp }] };

        Assert.Equal(expected, CapacityOutlooks.Of(new TestTown().Input(site, (1, 1)))[0].Hours[0].Capacity.Kilowatts);
    }

    [Fact]
    public void A_storage_fills_the_gap_until_it_is_empty()
    {
        var storage = new HeatStorage("speicher", Energy.FromKilowattHours(5_000), Power.FromKilowatts(2_000));
        var site = TestTown.Site with { Networks = [TestTown.Site.Networks[0] with { Storage = storage }] };
        var town = new TestTown().With("speicher", "storage_charge", 60);

        var hours = CapacityOutlooks.Of(town.Input(site, (22_000, 22_000), (22_500, 22_500), (22_000, 22_000)))[0].Hours;

        Assert.Equal([2_000, 1_000, 0], hours.Select(hour => hour.Storage.Kilowatts));
        Assert.Equal([0, 1_500, 2_000], hours.Select(hour => hour.Gap.Kilowatts));
    }

    [Theory]
    [InlineData("capacity-gap", 20_000, 20_000, FindingState.Normal)]
    [InlineData("capacity-gap", 20_001, 20_001, FindingState.Violated)]
    [InlineData("capacity-gap-possible", 20_000, 20_001, FindingState.Violated)]
    [InlineData("n-1-gap", 8_000, 8_000, FindingState.Normal)]
    [InlineData("n-1-gap", 8_000, 8_001, FindingState.Violated)]
    public void A_gap_is_a_finding(string definition, double p50, double p90, FindingState expected)
        => Assert.Equal(expected, DetectionRules.Evaluate(new TestTown().Input(demand: (p50, p90)))
            .Single(finding => finding.DefinitionId == definition).State);

    [Fact]
    public void A_network_of_a_single_unit_raises_no_n_minus_one_alarm()
    {
        var site = TestTown.Site with { Networks = [TestTown.Site.Networks[0] with { Units = [TestTown.Site.Networks[0].Units[0]] }] };

        Assert.DoesNotContain(DetectionRules.Evaluate(new TestTown().Input(site, (8_000, 8_001))),
            finding => finding.DefinitionId == "n-1-gap");
    }

    [Fact]
    public void Without_a_forecast_a_gap_is_unknown()
        => Assert.Equal(FindingState.Unknown, new TestTown().StateOf("capacity-gap", "netz"));

    [Fact]
    public void A_tripped_unit_does_not_count_and_a_silent_one_keeps_what_it_said()
    {
        var town = new TestTown().With("kessel-1", "available", 0, ageSeconds: 9_000);

        Assert.Equal(8_000, CapacityOutlooks.Of(town.Input(demand: (1, 1)))[0].Hours[0].Capacity.Kilowatts);
    }
}
