using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Registers;

public class ReferenceYearTests
{
    private static readonly HeatNetwork Network = SmallTown.Site(SmallTown.Boiler).Networks[0];

    [Theory]
    [InlineData(null, 9.3)]
    [InlineData(7.5, 7.5)]
    public void The_year_has_the_mean_that_was_given(double? given, double mean)
        => Assert.Equal(mean, ReferenceClimate.Of(given, -12).MeanCelsius, 0.1);

    [Fact]
    public void The_hours_stand_for_a_whole_year()
        => Assert.Equal(8760, ReferenceClimate.Of(null, -12).Hours.Sum(ReferenceClimate.WeightOf), 6);

    [Fact]
    public void A_colder_norm_makes_colder_days_and_not_a_colder_year()
    {
        var (mild, harsh) = (ReferenceClimate.Of(null, -8), ReferenceClimate.Of(null, -14));

        Assert.True(harsh.Outdoor.Values.Min() < mild.Outdoor.Values.Min() - 1);
        Assert.Equal(mild.MeanCelsius, harsh.MeanCelsius, 0.05);
    }

    // Months of one temperature each: typical weeks of a measured year have the same means.
    [Fact]
    public void A_measured_year_takes_the_place_of_the_reference()
    {
        var start = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var measured = new HourlySeries(start, [.. Enumerable.Range(0, 8760).Select(hour => (double?)start.AddHours(hour).Month)]);

        var climate = ReferenceClimate.From(measured)!;

        Assert.True(climate.IsMeasured);
        Assert.All(climate.Hours, hour => Assert.Equal(hour.Month, climate.Outdoor.At(hour)!.Value, 9));
        Assert.Null(ReferenceClimate.From(new(start, [.. measured.Values.Take(8000)])));
    }

    // Apartment houses by hand: 1.2328655/(1 + (34.7213605/32)^5.8164304) = 0.47280; + 0.08734 + max(0.43986, 0.10206) = 1.00000.
    [Fact]
    public void The_standard_profile_is_one_at_eight_degrees()
        => Assert.All(DayZeroSet.Current.LoadShapes, shape => Assert.Equal(1, shape.At(8), 1e-5));

    [Fact]
    public void The_load_of_a_year_adds_up_to_its_heat_and_follows_the_cold()
    {
        var climate = ReferenceClimate.Of(null, -12);
        var demand = NetworkDemand.Of(Network, climate, (20_000, DemandBasis.Entered))!;

        Assert.Equal(20_000, climate.Hours.Sum(hour => demand.Load.At(hour)!.Value * ReferenceClimate.WeightOf(hour)) / 1000, 1.0);
        Assert.InRange(MonthMean(demand, climate, 1) / MonthMean(demand, climate, 7), 3, 8);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(16, false)]
    [InlineData(7.5, true)]
    public void Available_heat_adds_up_to_the_heat_of_the_entry(double hours, bool weekends)
    {
        var climate = ReferenceClimate.Of(null, -12);
        var days = weekends ? 365 : 365 * 5 / 7.0;
        var entry = RegisterRows.Entry(FormattableString.Invariant($"1;Guss;01067;Ofen;{80 * days * hours:0};100;90;{hours};{(weekends ? "Ja" : "Nein")};;"));

        var available = EntryAvailability.Of(entry, climate);

        var sum = climate.Hours.Sum(hour => available.At(hour)!.Value * ReferenceClimate.WeightOf(hour));
        Assert.Equal(entry.AnnualHeat, sum, entry.AnnualHeat * 1e-6);
        Assert.True(available.Values.Max() <= 100);
    }

    [Fact]
    public void Register_and_telemetry_are_held_against_each_other()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var measured = new HourlySeries(now.AddHours(-8760), [.. Enumerable.Repeat((double?)125, 8760)]);
        var entry = RegisterRows.Entry("1;Guss;01067;Ofen;3000000;400;90;24;Ja;;");

        var compared = RegisterComparison.Of(SmallTown.Source(80), [entry], measured, now);

        Assert.Equal((3000, 1095), (compared.RegisterMwh, Math.Round(compared.TelemetryMwh!.Mid)));
        Assert.Equal(
            "Quelle: the register said 3.0 GWh/a, telemetry says 1.1 GWh/a (0.99 to 1.2; 8,760 h of 12 months).", compared.Sentence.En);
    }

    [Theory]
    [InlineData(167, false)]
    [InlineData(168, true)]
    public void Less_than_a_week_of_telemetry_says_nothing(int hours, bool says)
    {
        var now = new DateTimeOffset(2026, 1, 29, 0, 0, 0, TimeSpan.Zero);
        var measured = new HourlySeries(now.AddHours(-hours), [.. Enumerable.Repeat((double?)125, hours)]);

        var compared = RegisterComparison.Of(SmallTown.Source(80), [RegisterRows.Entry(RegisterRows.Usual)], measured, now);

        Assert.Equal(says, compared.TelemetryMwh is not null);
    }

    private static double MonthMean(NetworkDemand demand, ReferenceClimate climate, int month)
        => climate.Hours.Where(hour => hour.Month == month).Average(hour => demand.Load.At(hour)!.Value);
}
