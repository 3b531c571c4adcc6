using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Tests.Couplings;

public class CouplingHoursTests
{
    private const int Hour = 200;

    private static readonly RecordedCoupling Town = new() { Days = 14 };

    [Fact]
    public void Hours_in_which_it_ran_as_it_could_are_free()
    {
        var hours = Town.Hours;

        // Before the first and after the last hour nothing was measured.
        Assert.Equal((14 * 24) - 2, hours.Rows.Count);
        Assert.Equal(2, hours.Counts[HourUse.Starting]);
    }

    [Theory]
    [InlineData(99, HourUse.Standing)]
    [InlineData(101, HourUse.HeldBack)]
    [InlineData(300, HourUse.HeldBack)]
    [InlineData(600, HourUse.Free)]
    public void How_much_it_gave_decides(double delivered, HourUse use)
        => Assert.Equal(use, UseOf(Town.History() with { Delivered = With(Town.History().Delivered, Hour, delivered) }));

    [Fact]
    public void The_hours_beside_a_standstill_are_starting_or_stopping()
    {
        var hours = CouplingHours.Of(
            Town.History() with { Delivered = With(Town.History().Delivered, Hour, 0) }, Town.Window);

        Assert.Equal(1, hours.Counts[HourUse.Standing]);
        Assert.Equal(4, hours.Counts[HourUse.Starting]);
    }

    // Other generation gives 5 % of the load from 5000·0.95 = 4750 kW of couplings on.
    [Theory]
    [InlineData(-1, HourUse.Free)]
    [InlineData(1, HourUse.NetworkFull)]
    public void A_network_that_others_hardly_feed_may_be_full(double more, HourUse use)
    {
        var history = Town.History();
        var others = 4750 - history.Delivered.Values[Hour]!.Value + more;

        Assert.Equal(use, UseOf(history with { BesideInNetwork = [SeriesOf(others)] }));
    }

    [Theory]
    [InlineData(40, HourUse.Free)]
    [InlineData(200, HourUse.SourceShared)]
    public void What_another_coupling_takes_from_the_source_cannot_be_judged(double taken, HourUse use)
        => Assert.Equal(use, UseOf(Town.History() with { BesideAtSource = [SeriesOf(taken)] }));

    [Fact]
    public void A_decision_not_to_use_it_is_no_weakness()
    {
        var held = TimeWindow.StartingAt(RecordedCoupling.Start.AddHours(Hour).AddMinutes(30), TimeSpan.FromMinutes(10));

        Assert.Equal(HourUse.HeldBack, UseOf(Town.History() with { HeldBack = [held] }));
        Assert.Equal(HourUse.Free, UseOf(Town.History() with { HeldBack = [held] }, Hour + 1));
    }

    [Fact]
    public void What_was_not_measured_is_not_judged()
    {
        var history = Town.History();

        Assert.Equal(HourUse.NotMeasured, UseOf(history with { Outdoor = With(history.Outdoor, Hour, null) }));
        Assert.Equal(HourUse.NotMeasured, UseOf(history with { Load = With(history.Load, Hour, null) }));
        Assert.Equal(HourUse.NotMeasured, UseOf(history with { SourceHeat = With(history.SourceHeat, Hour, null) }));
    }

    [Fact]
    public void Where_physics_allows_nothing_there_is_nothing_to_compare()
    {
        var history = Town.History();
        var refused = history.Source with
        {
            DesignTemperature = Temperature.FromCelsius(30),
        };
        var coupling = history.Coupling with { Connection = ConnectionKind.Direct };

        Assert.Equal(HourUse.NoEstimate, UseOf(history with { Source = refused, Coupling = coupling }));
    }

    // 5 % of the estimate of about 700 kW by a capacity of 2000 kW.
    [Fact]
    public void The_deviation_of_the_last_week_is_known_from_a_day_of_free_hours_on()
    {
        var hours = new RecordedCoupling { Days = 14, ShareOfEstimate = (_, _) => 0.95, NoiseKilowatts = 0 }.Hours;

        Assert.Equal(0, hours.DeviationBefore(RecordedCoupling.Start.AddHours(24)));
        Assert.InRange(hours.DeviationBefore(RecordedCoupling.Start.AddHours(25)), -0.025, -0.012);
        Assert.InRange(hours.Rows[^1].Conditions.RecentDeviation, -0.025, -0.012);
    }

    [Fact]
    public void A_row_knows_nothing_of_its_own_hour()
    {
        var history = new RecordedCoupling { Days = 14, NoiseKilowatts = 0 }.History();
        var changed = history with { Delivered = With(history.Delivered, Hour, 550) };

        var (row, other) = (RowOf(history), RowOf(changed));

        Assert.NotEqual(row.Delivered, other.Delivered);
        Assert.Equal(
            CouplingFeatures.Of(row.Conditions, row.Physical), CouplingFeatures.Of(other.Conditions, other.Physical));
    }

    [Fact]
    public void Features_are_numbers_in_the_order_of_their_names()
    {
        var row = RowOf(Town.History());

        var values = CouplingFeatures.Of(row.Conditions, row.Physical).Zip(CouplingFeatures.Names).ToDictionary(one => one.Second, one => one.First);

        // 9 January 2026, 08:00 UTC: a Friday, 09:00 local; 80 °C against 70 °C.
        Assert.Equal(CouplingFeatures.Names.Count, values.Count);
        Assert.All(values.Values, value => Assert.True(float.IsFinite(value)));
        Assert.Equal((9, 4), (values["local_hour"], values["weekday"]));
        Assert.Equal((80, 70, 50, -10), (values["source_temperature"], values["required_supply"], values["return_temperature"], values["supply_above_source"]));
        Assert.Equal(2.5f, values["network_load_share"]);
    }

    private static HourUse UseOf(CouplingHistory history, int hour = Hour)
    {
        var all = CouplingHours.Of(history, Town.Window).Rows;
        var start = RecordedCoupling.Start.AddHours(hour);
        if (all.Any(row => row.Conditions.Hour == start))
        {
            return HourUse.Free;
        }

        var free = CouplingHours.Of(Town.History(), Town.Window).Counts;
        return CouplingHours.Of(history, Town.Window).Counts
            .Where(count => count.Value > free.GetValueOrDefault(count.Key) && count.Key != HourUse.Starting).Select(count => count.Key).Single();
    }

    private static CouplingRow RowOf(CouplingHistory history) => CouplingHours.Of(history, Town.Window).Rows
        .Single(row => row.Conditions.Hour == RecordedCoupling.Start.AddHours(Hour));

    private static HourlySeries SeriesOf(double value) => With(new(RecordedCoupling.Start, new double?[14 * 24]), Hour, value);

    private static HourlySeries With(HourlySeries series, int hour, double? value)
        => new(series.Start, [.. series.Values.Select((old, i) => i == hour ? value : old)]);
}
