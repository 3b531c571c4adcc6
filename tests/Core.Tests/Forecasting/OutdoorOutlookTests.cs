using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class OutdoorOutlookTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<int, double> Nothing = [];

    // Yesterday and the day before: the temperature is the number of the hour; now 2 °C.
    private static readonly HourlySeries Measured
        = new(Now.AddHours(-48), [.. Enumerable.Range(0, 48).Select(i => (double?)(i % 24)), 2]);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, -1)]
    [InlineData(6, -4)]
    [InlineData(9, -7)]
    [InlineData(12, -10)]
    public void Expected_temperatures_run_straight_between_lead_times(int lead, double celsius)
    {
        var outlook = OutdoorOutlook.Expect(Measured, new Dictionary<int, double> { [12] = -10, [6] = -4 }, Now, 48).Outdoor;

        Assert.Equal(celsius, outlook.At(Now.AddHours(lead))!.Value, 1e-9);
    }

    [Fact]
    public void Without_a_weather_forecast_a_settled_day_comes_again()
    {
        var settled = Days(30, (_, hour) => hour);

        var outlook = OutdoorOutlook.Expect(settled, Nothing, Now, 72);

        Assert.Equal((OutdoorBasis.RecentClimatology, 72, 0), (outlook.Basis, outlook.AssumedHours, outlook.BridgedHours));
        Assert.All(Enumerable.Range(0, 72), lead
            => Assert.Equal(Now.AddHours(lead).Hour, outlook.Outdoor.At(Now.AddHours(lead))!.Value, 1e-6));
    }

    [Fact]
    public void A_cold_day_fades_into_what_was_usual()
    {
        // 28 days at 4 °C, the last of them 10 K colder: the level is 3.64 °C, the departure -9.64 K.
        var cold = Days(28, (day, _) => day == 27 ? -6 : 4);

        var outlook = OutdoorOutlook.Expect(cold, Nothing, Now, 73).Outdoor;

        Assert.All(new[] { 1, 24, 72 }, hours => Assert.Equal(
            4 - (10 / 28.0) - (10 * 27 / 28.0 * Math.Exp(-hours / 100.0)), outlook.At(Now.AddHours(hours - 1))!.Value, 1e-6));
    }

    [Fact]
    public void A_departure_of_the_last_hour_is_half_level_and_half_shape()
    {
        // The last hour lies 5.6 K above a steady 4 °C.
        var measured = new HourlySeries(Now.AddDays(-28), [.. Enumerable.Range(0, 28 * 24).Select(i => (double?)(i == (28 * 24) - 1 ? 9.6 : 4))]);

        var outlook = OutdoorOutlook.Expect(measured, Nothing, Now, 48).Outdoor;
        double Above(int hours) => outlook.At(Now.AddHours(hours - 1))!.Value - 4;

        Assert.InRange(Above(1), 4.9, 5.3);
        Assert.InRange(Above(12), 2.2, 2.6);
        Assert.InRange(Above(24), 3.9, 4.5);
    }

    [Fact]
    public void Where_a_year_was_measured_the_time_of_the_year_is_usual()
    {
        static double Season(DateTimeOffset hour) => 10 - (8 * Math.Cos(2 * Math.PI * (hour.DayOfYear - 15) / 365.25));
        var year = new HourlySeries(Now.AddDays(-400), [.. Enumerable.Range(0, 400 * 24)
            .Select(i => (double?)(Season(Now.AddDays(-400).AddHours(i)) + (i >= 376 * 24 ? 5 : 0)))]);
        var weeks = new HourlySeries(Now.AddDays(-40), [.. year.Values.Skip(360 * 24)]);

        var (shortOutlook, longOutlook) = (OutdoorOutlook.Expect(weeks, Nothing, Now, 72), OutdoorOutlook.Expect(weeks, Nothing, Now, 72, year));

        Assert.Equal((OutdoorBasis.RecentClimatology, OutdoorBasis.AnnualClimatology), (shortOutlook.Basis, longOutlook.Basis));
        Assert.True(longOutlook.Outdoor.At(Now.AddHours(71)) < shortOutlook.Outdoor.At(Now.AddHours(71)) - 0.5);
    }

    [Theory]
    [InlineData(47, OutdoorBasis.DayBefore)]
    [InlineData(48, OutdoorBasis.RecentClimatology)]
    [InlineData(49, OutdoorBasis.RecentClimatology)]
    public void Less_than_two_days_are_repeated(int hours, OutdoorBasis basis)
    {
        var measured = new HourlySeries(Now.AddHours(-hours), [.. Enumerable.Range(0, hours).Select(i => (double?)(i % 7))]);

        var outlook = OutdoorOutlook.Expect(measured, Nothing, Now, 30);

        Assert.Equal(basis, outlook.Basis);
        if (basis == OutdoorBasis.DayBefore)
        {
            Assert.Equal(measured.At(Now.AddHours(-24)), outlook.Outdoor.At(Now));
            Assert.Equal(measured.At(Now.AddHours(-19)), outlook.Outdoor.At(Now.AddHours(29)));
        }
    }

    [Fact]
    public void Hours_after_the_last_lead_time_go_on_from_there()
    {
        var settled = Days(30, (_, hour) => hour);
        var expected = Enumerable.Range(1, 24).ToDictionary(lead => lead, lead => Now.AddHours(lead).Hour - 6.0);

        var outlook = OutdoorOutlook.Expect(settled, expected, Now, 48);

        Assert.Equal(23, outlook.AssumedHours);
        Assert.All(Enumerable.Range(25, 23), lead => Assert.Equal(
            Now.AddHours(lead).Hour - (6 * Math.Exp(-(lead - 24) / 100.0)), outlook.Outdoor.At(Now.AddHours(lead))!.Value, 0.01));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(9, 8)]
    [InlineData(10, 0)]
    public void Hours_before_the_first_expected_one_run_from_the_measured_temperature(int firstLead, int bridged)
    {
        var expected = Enumerable.Range(firstLead, 48).ToDictionary(lead => lead, _ => -8.0);

        var outlook = OutdoorOutlook.Expect(Measured, expected, Now, 48);

        Assert.Equal(bridged, outlook.BridgedHours);
        Assert.Equal(firstLead == 10 ? 9 : 0, outlook.AssumedHours);
        Assert.All(Enumerable.Range(0, 48), lead => Assert.NotNull(outlook.Outdoor.At(Now.AddHours(lead))));
    }

    [Fact]
    public void What_is_measured_after_the_hour_of_issue_is_not_looked_at()
    {
        var later = Days(32, (day, _) => day >= 30 ? 30 : 4);

        var outlook = OutdoorOutlook.Expect(later, Nothing, Now.AddDays(-2), 48);

        Assert.All(Enumerable.Range(1, 47), lead => Assert.Equal(4, outlook.Outdoor.At(Now.AddDays(-2).AddHours(lead))!.Value, 1e-6));
    }

    [Fact]
    public void The_past_stays_as_measured_with_its_gaps()
    {
        var gappy = Measured.WithGaps(i => i is 10 or 11);

        var outlook = OutdoorOutlook.Expect(gappy, Nothing, Now, 6).Outdoor;

        Assert.Equal(gappy.Values.Take(48), outlook.Values.Take(48));
    }

    [Fact]
    public void A_measurement_older_than_three_hours_is_not_the_present()
    {
        var silent = Measured.WithGaps(i => i > 44);

        var outlook = OutdoorOutlook.Expect(silent, new Dictionary<int, double> { [6] = -4 }, Now, 12);

        Assert.Equal((OutdoorBasis.DayBefore, 0), (outlook.Basis, outlook.BridgedHours));
        Assert.Equal(3, outlook.Outdoor.At(Now.AddHours(3)));
        Assert.Equal(-4, outlook.Outdoor.At(Now.AddHours(6)));
    }

    [Fact]
    public void Nothing_known_stays_unknown()
    {
        var outlook = OutdoorOutlook.Expect(new(Now, []), Nothing, Now.AddMinutes(40), 48);

        Assert.Equal((OutdoorBasis.Nothing, 48), (outlook.Basis, outlook.Outdoor.Count));
        Assert.All(outlook.Outdoor.Values, value => Assert.Null(value));
    }

    private static HourlySeries Days(int days, Func<int, int, double> celsius)
    {
        var start = Now.AddDays(-Math.Min(days, 30));
        return new(start, [.. Enumerable.Range(0, days * 24).Select(i => (double?)celsius(i / 24, start.AddHours(i).Hour))]);
    }
}
