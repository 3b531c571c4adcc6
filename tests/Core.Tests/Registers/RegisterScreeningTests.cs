using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;

namespace SektorKopplung.Core.Tests.Registers;

public class RegisterScreeningTests
{
    private static readonly RegisterEdition Edition = new("register.csv", DateTimeOffset.UnixEpoch, new DateOnly(2025, 11, 3), "test");
    private static readonly Site Site = SmallTown.Site(SmallTown.Boiler);

    [Fact]
    public void More_heat_of_the_same_kind_ranks_higher()
    {
        var ranking = Rank(Source("klein", 100), Source("groß", 300), Source("mittel", 200));

        Assert.Equal(["groß", "mittel", "klein"], ranking.Possible.Select(one => one.Potential.SourceName));
        Assert.Equal([1, 2, 3], ranking.Possible.Select(one => one.Rank));
    }

    // 100 kW all year at 90 °C go straight into 70/50 °C; the network takes more than that in every hour.
    [Fact]
    public void What_always_fits_is_delivered_but_for_the_pipe()
    {
        var potential = Assert.Single(Rank(Source("Guss", 100)).Possible).Potential;

        Assert.Equal(ConnectionKind.Direct, potential.Connection);
        Assert.Equal(876, potential.AnnualHeat.Mid + potential.PipeLoss.MegawattHours, 0.5);
        Assert.True(potential.AnnualHeat.Low < potential.AnnualHeat.Mid && potential.AnnualHeat.Mid < potential.AnnualHeat.High);
        Assert.Null(potential.Evidence);
        Assert.Contains("None of it is measured", potential.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("Stand 03.11.2025, Zeile 2", potential.Sentence.De, StringComparison.Ordinal);
    }

    [Fact]
    public void Heat_beyond_the_demand_is_not_counted()
    {
        var potential = Assert.Single(Rank(Source("Riese", 50_000)).Possible).Potential;

        Assert.Equal(20_000, potential.AnnualHeat.Mid, 0.1);
    }

    [Fact]
    public void Demand_nobody_entered_follows_from_the_installed_power()
    {
        var ranking = RegisterScreening.Rank(Input(Source("Guss", 100)) with { AnnualDemand = new Dictionary<string, (double, DemandBasis)>() })[0];

        Assert.Equal(DemandBasis.InstalledPower, ranking.DemandBasis);
        Assert.InRange(ranking.DemandMwh!.Value / 10, 1500, 3500);
    }

    [Fact]
    public void Without_units_persons_and_entry_nothing_is_ranked()
    {
        var site = Site with { Networks = [Site.Networks[0] with { Units = [] }] };

        var ranking = RegisterScreening.Rank(Input(Source("Guss", 100)) with
        {
            Site = site,
            AnnualDemand = new Dictionary<string, (double, DemandBasis)>(),
        })[0];

        Assert.Null(ranking.DemandMwh);
        Assert.Empty(ranking.Possible);
    }

    [Fact]
    public void What_is_too_far_is_counted()
    {
        var far = Source("fern", 100) with { Place = new(1, 1) };

        var ranking = Rank(far, Source("nah", 100));

        Assert.Equal((2, 1, 1), (ranking.Considered, ranking.TooFar, ranking.PossibleCount));
    }

    [Theory]
    [InlineData("010", 1, 1)]
    [InlineData("011", 0, 2)]
    public void Postcodes_choose_and_say_that_the_distance_is_assumed(string start, int kept, int other)
    {
        var entries = new[] { Source("a", 100).Entry with { Location = null }, Source("b", 100).Entry with { Postcode = "99999" } };

        var selection = RegisterSelection.Of(Site, entries, Edition, new() { Postcodes = [start], WithinMetres = 5000 });

        Assert.Equal((kept, other), (selection.Sources.Count, selection.OtherPostcode));
        Assert.All(selection.Sources, source => Assert.Equal(DistanceBasis.Assumed, source.Basis));
    }

    [Fact]
    public void A_source_nobody_can_place_is_named()
    {
        var entry = Source("a", 100).Entry with { Location = null };

        var selection = RegisterSelection.Of(Site, [entry], Edition, new() { WithinMetres = 5000 });

        Assert.Empty(selection.Sources);
        Assert.Equal(2, Assert.Single(selection.Unplaced).Row);
    }

    [Fact]
    public void The_middle_of_a_postcode_area_places_what_has_no_coordinates()
    {
        var entry = Source("a", 100).Entry with { Location = null };
        var centres = new Dictionary<string, GeoPoint> { [entry.Postcode] = new(0.01, 0) };

        var source = Assert.Single(RegisterSelection.Of(
            Site, [entry], Edition, new() { WithinMetres = 5000, PostcodeCentres = centres }).Sources);

        Assert.Equal(DistanceBasis.PostcodeCentre, source.Basis);
        Assert.Equal(112, source.MetresTo(Site.Networks[0]));
    }

    private static RegisterRanking Rank(params IReadOnlyList<RegisterSource> sources) => RegisterScreening.Rank(Input(sources))[0];

    private static RegisterRankingInput Input(params IReadOnlyList<RegisterSource> sources) => new()
    {
        Site = Site,
        Now = SmallTown.Now,
        Sources = sources,
        Climate = ReferenceClimate.Of(null, -12),
        AnnualDemand = new Dictionary<string, (double, DemandBasis)> { ["netz"] = (20_000, DemandBasis.Entered) },
        Factors = FactorSets.Get(Site.FactorSet),
        Prices = PriceSets.Current(new DateOnly(2026, 1, 10)),
    };

    private static RegisterSource Source(string name, double kilowatts)
    {
        var entry = RegisterRows.Entry($"1;{name};01067;;{kilowatts * 8760};{kilowatts};90;24;Ja;;");
        return new() { Entry = entry, Edition = Edition, Place = default(GeoPoint), Basis = DistanceBasis.Coordinates };
    }
}
