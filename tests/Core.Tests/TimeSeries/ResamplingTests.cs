using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.TimeSeries;

public class ResamplingTests
{
    private static readonly DateTimeOffset Six = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Hours_hold_the_mean_of_their_values_and_gaps_stay_gaps()
    {
        var series = Resampling.HourlyMeans(
            [new(Six.AddMinutes(59), 4), new(Six, 2), new(Six.AddHours(2), 7), new(Six.AddHours(3), 99), new(Six.AddTicks(-1), 99)],
            new TimeWindow(Six, Six.AddHours(3)));

        Assert.Equal([3, null, 7], series.Values);
        Assert.Equal(Six, series.Start);
    }

    [Fact]
    public void A_window_is_widened_to_full_hours()
    {
        var series = Resampling.HourlyMeans([new(Six, 2)], new TimeWindow(Six.AddMinutes(30), Six.AddMinutes(61)));

        Assert.Equal([2, null], series.Values);
    }

    [Fact]
    public void A_register_gives_the_mean_power_of_each_hour()
    {
        var series = Resampling.HourlyRates(
            [new(Six, 1000), new(Six.AddMinutes(60), 1050), new(Six.AddMinutes(90), 1060), new(Six.AddMinutes(120), 1080)],
            new TimeWindow(Six, Six.AddHours(3)), TimeSpan.FromHours(1));

        Assert.Equal([50, 30, null], series.Values);
    }

    [Fact]
    public void A_register_read_every_two_hours_rises_evenly()
    {
        TimedValue[] register = [new(Six.AddMinutes(-30), 0), new(Six.AddMinutes(90), 20), new(Six.AddMinutes(210), 60)];
        var window = new TimeWindow(Six, Six.AddHours(3));

        Assert.Equal([10, 15, 20], Resampling.HourlyRates(register, window, TimeSpan.FromHours(2)).Values);
        Assert.Equal([null, null, null], Resampling.HourlyRates(register, window, TimeSpan.FromMinutes(119)).Values);
    }

    [Fact]
    public void A_meter_swap_leaves_a_gap()
    {
        var series = Resampling.HourlyRates([new(Six, 1000), new(Six.AddHours(1), 3), new(Six.AddHours(2), 10)],
            new TimeWindow(Six, Six.AddHours(2)), TimeSpan.FromHours(1));

        Assert.Equal([null, 7], series.Values);
    }
}
