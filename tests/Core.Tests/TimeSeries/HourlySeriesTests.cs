using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.TimeSeries;

public class HourlySeriesTests
{
    private static readonly DateTimeOffset Six = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Values_belong_to_half_open_hours()
    {
        var series = new HourlySeries(Six, [1, null, 3]);

        Assert.Equal(1, series.At(Six));
        Assert.Equal(1, series.At(Six.AddHours(1).AddTicks(-1)));
        Assert.Null(series.At(Six.AddHours(1)));
        Assert.Equal(3, series.At(Six.AddHours(2)));
        Assert.Null(series.At(Six.AddHours(3)));
        Assert.Null(series.At(Six.AddTicks(-1)));
        Assert.Equal(Six.AddHours(3), series.End);
    }

    [Fact]
    public void Starts_at_a_full_hour_in_utc_and_holds_finite_numbers()
    {
        Assert.Throws<ArgumentException>(() => new HourlySeries(Six.AddMinutes(1), []));
        Assert.Throws<ArgumentException>(() => new HourlySeries(Six.ToOffset(TimeSpan.FromHours(1)), []));
        Assert.Throws<ArgumentException>(() => new HourlySeries(Six, [double.NaN]));
    }

    [Fact]
    public void A_window_does_not_end_before_it_starts()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeWindow(Six, Six.AddTicks(-1)));
        Assert.Equal(TimeSpan.Zero, new TimeWindow(Six, Six).Length);
    }
}
