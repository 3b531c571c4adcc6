using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Core.Tests.Forecasting.Backtesting;

public class DataPreparationTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 8, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Load = ["load"];
    private static readonly string[] LoadAndSupply = ["load", "supply"];

    [Fact]
    public void Parts_of_an_hour_are_averaged_or_added_up()
    {
        var rows = Quarters(12, i => i % 4);

        Assert.Equal([1.5, 1.5, 1.5], Prepare(rows, new()).Measured.Values);
        Assert.Equal([6, 6, 6], Prepare(rows, new() { IsSummed = true }).Measured.Values);
    }

    [Fact]
    public void A_time_at_the_end_of_its_interval_belongs_to_the_hour_before()
    {
        var data = Prepare([Row(1, 5), Row(2, 7)], new() { IsLabelledAtEnd = true });

        Assert.Equal(Start, data.Measured.Start);
        Assert.Equal([5, 7], data.Measured.Values);
    }

    [Fact]
    public void A_sum_that_lacks_a_part_is_a_gap()
    {
        var rows = Quarters(24, _ => 1).ToList();
        rows.RemoveAt(9);

        var data = Prepare(rows, new() { IsSummed = true });

        Assert.Equal([4, 4, null, 4, 4, 4], data.Measured.Values);
        Assert.Equal(1, Count(data, "partial-hour"));
    }

    [Fact]
    public void Duplicates_are_counted_once_and_the_later_row_wins()
    {
        var data = Prepare([Row(0, 5), Row(0, 5), Row(1, 6), Row(1, 7)], new());

        Assert.Equal([5, 7], data.Measured.Values);
        Assert.Equal((1, 1), (Count(data, "duplicate-same"), Count(data, "duplicate-differing")));
    }

    [Fact]
    public void Rows_out_of_order_are_sorted_and_gaps_stay_gaps()
    {
        var data = Prepare([Row(3, 4), Row(0, 1), Row(1, 2)], new());

        Assert.Equal([1, 2, null, 4], data.Measured.Values);
        Assert.Equal((1, 1), (Count(data, "out-of-order"), Count(data, "gap")));
    }

    [Fact]
    public void A_single_hour_far_out_is_scored_but_not_learned_from()
    {
        var data = Prepare(Hours(240, i => i == 100 ? 5000 : Daily(i)), new());

        Assert.Equal(1, Count(data, "spike"));
        Assert.Equal(5000, data.Measured.Values[100]);
        Assert.Null(data.Usable.Values[100]);
        Assert.True(data.IsSuspect(100));
        Assert.False(data.IsSuspect(99));
    }

    [Fact]
    public void A_peak_that_comes_every_day_is_no_spike()
        => Assert.Equal(0, Count(Prepare(Hours(240, i => i % 24 == 6 ? 900 : 100 + (i % 5)), new()), "spike"));

    [Fact]
    public void A_cold_spell_is_no_spike()
        => Assert.Equal(0, Count(Prepare(Hours(240, i => Daily(i) * (i is >= 100 and < 130 ? 3 : 1)), new()), "spike"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 3)]
    public void Zeros_are_from_a_lost_link_where_the_temperature_falls_to_zero_with_them(double supplyBeforeAndAfter, int lost)
    {
        var rows = Hours(240, i => i is >= 100 and < 103 || i % 24 < 4 ? 0 : Daily(i))
            .Select((row, i) => row with { Values = [row.Values[0], i is >= 100 and < 103 ? 0 : supplyBeforeAndAfter + (i % 3 * 0.1)] });

        var data = DataPreparation.Prepare(new(LoadAndSupply, [.. rows]), new() { Related = ["supply"] })!;

        Assert.Equal(lost, Count(data, "lost-link-zero"));
        Assert.Equal(lost == 0 ? 0 : null, data.Usable.Values[101]);
        Assert.Equal(0, data.Measured.Values[101]);
    }

    [Fact]
    public void A_plant_that_rests_every_night_has_no_lost_link()
        => Assert.Equal(0, Count(Prepare(Hours(240, i => i % 24 < 6 ? 0 : Daily(i)), new()), "lost-link-zero"));

    [Fact]
    public void Rare_zeros_between_full_load_are_from_a_lost_link()
        => Assert.Equal(2, Count(Prepare(Hours(240, i => i is 100 or 101 ? 0 : Daily(i)), new()), "lost-link-zero"));

    [Fact]
    public void A_flow_that_stops_with_the_load_is_no_witness()
    {
        var rows = Hours(240, i => i % 24 < 6 ? 0 : Daily(i)).Select(row => row with { Values = [row.Values[0], row.Values[0] / 40] });

        Assert.Equal(0, Count(DataPreparation.Prepare(new(LoadAndSupply, [.. rows]), new() { Related = ["supply"] })!, "lost-link-zero"));
    }

    [Fact]
    public void A_register_gives_its_increase_per_hour_despite_lost_readings()
    {
        var data = Prepare([Row(0, 1000), Row(1, 1010), Row(2, 0), Row(3, 1030), Row(4, 1045)], new() { IsCumulative = true });

        Assert.Equal([10, 10, 10, 15, null], data.Measured.Values);
        Assert.Equal(1, Count(data, "register-fault"));
    }

    [Fact]
    public void A_new_meter_leaves_a_gap()
    {
        var data = Prepare([Row(0, 1000), Row(1, 1010), Row(2, 3), Row(3, 8)], new() { IsCumulative = true });

        Assert.Equal([10, null, 5, null], data.Measured.Values);
        Assert.Equal(1, Count(data, "register-fall"));
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    public void A_value_that_does_not_change_for_a_day_is_reported(int hours, int flat)
        => Assert.Equal(flat, Count(Prepare(Hours(120, i => i >= 40 && i < 40 + hours ? 77 : 50 + i), new()), "flat-line"));

    [Fact]
    public void A_table_without_a_number_has_no_series()
        => Assert.Null(DataPreparation.Prepare(new(Load, [new(Start, [null])]), new()));

    private static double Daily(int hour) => 400 + (100 * Math.Sin(hour * Math.PI / 12)) + (hour % 7);

    private static BacktestData Prepare(IEnumerable<MeasuredRow> rows, TableReading reading)
        => DataPreparation.Prepare(new(Load, [.. rows]), reading)!;

    private static int Count(BacktestData data, string kind) => data.Findings.FirstOrDefault(finding => finding.Kind == kind)?.Count ?? 0;

    private static MeasuredRow Row(int hour, double value) => new(Start.AddHours(hour), [value]);

    private static IEnumerable<MeasuredRow> Hours(int count, Func<int, double> value) => Enumerable.Range(0, count).Select(i => Row(i, value(i)));

    private static IEnumerable<MeasuredRow> Quarters(int count, Func<int, double> value)
        => Enumerable.Range(0, count).Select(i => new MeasuredRow(Start.AddMinutes(15 * i), [value(i)]));
}
