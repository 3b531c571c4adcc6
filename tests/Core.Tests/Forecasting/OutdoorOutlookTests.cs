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
        var outlook = OutdoorOutlook.Expect(Measured, new Dictionary<int, double> { [12] = -10, [6] = -4 }, Now, 48);

        Assert.Equal(celsius, outlook.At(Now.AddHours(lead))!.Value, 1e-9);
    }

    [Fact]
    public void Hours_after_the_last_lead_time_repeat_the_day_before()
    {
        var outlook = OutdoorOutlook.Expect(Measured, new Dictionary<int, double> { [6] = -4 }, Now, 48);

        Assert.Equal(7, outlook.At(Now.AddHours(7)));
        Assert.Equal(-4, outlook.At(Now.AddHours(30))!.Value, 1e-9);
    }

    [Fact]
    public void Without_a_weather_forecast_the_day_before_is_repeated()
    {
        var outlook = OutdoorOutlook.Expect(Measured, Nothing, Now, 48);

        Assert.Equal(48 + 48, outlook.Count);
        Assert.Equal(2, outlook.At(Now));
        Assert.Equal(23, outlook.At(Now.AddHours(23)));
        Assert.Equal(13, outlook.At(Now.AddHours(24 + 13)));
    }

    [Fact]
    public void The_past_stays_as_measured_with_its_gaps()
    {
        var gappy = Measured.WithGaps(i => i is 10 or 11);

        var outlook = OutdoorOutlook.Expect(gappy, Nothing, Now, 6);

        Assert.Equal(gappy.Values.Take(48), outlook.Values.Take(48));
    }

    [Fact]
    public void A_measurement_older_than_three_hours_is_not_the_present()
    {
        var silent = Measured.WithGaps(i => i > 44);

        var outlook = OutdoorOutlook.Expect(silent, new Dictionary<int, double> { [6] = -4 }, Now, 12);

        Assert.Equal(3, outlook.At(Now.AddHours(3)));
        Assert.Equal(-4, outlook.At(Now.AddHours(6)));
    }

    [Fact]
    public void Nothing_known_stays_unknown()
    {
        var outlook = OutdoorOutlook.Expect(new(Now, []), Nothing, Now.AddMinutes(40), 48);

        Assert.Equal(48, outlook.Count);
        Assert.All(outlook.Values, value => Assert.Null(value));
    }
}
