using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.TimeSeries;

public class LocalCalendarTests
{
    [Theory]
    [InlineData("2026-03-28", 24, 96)]
    [InlineData("2026-03-29", 23, 92)]
    [InlineData("2026-03-30", 24, 96)]
    [InlineData("2026-10-24", 24, 96)]
    [InlineData("2026-10-25", 25, 100)]
    [InlineData("2026-10-26", 24, 96)]
    public void Days_have_23_24_or_25_hours(string day, int hours, int quarters)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((hours, quarters), (LocalCalendar.HoursIn(date), LocalCalendar.QuarterHoursIn(date)));
    }

    [Theory]
    [InlineData(2026, 10, 25, 0, 30, 2)]
    [InlineData(2026, 10, 25, 1, 30, 2)]
    [InlineData(2026, 10, 25, 2, 30, 3)]
    [InlineData(2026, 3, 29, 0, 59, 1)]
    [InlineData(2026, 3, 29, 1, 0, 3)]
    public void The_local_hour_repeats_in_October_and_skips_in_March(int year, int month, int day, int hour, int minute, int local)
        => Assert.Equal(local, LocalCalendar.HourOf(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero)));

    [Fact]
    public void The_local_day_starts_before_the_utc_day()
    {
        var instant = new DateTimeOffset(2026, 1, 4, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 1, 5), LocalCalendar.DayOf(instant));
        Assert.Equal(DayOfWeek.Monday, LocalCalendar.WeekdayOf(instant));
        Assert.Equal(instant.AddMinutes(-30), LocalCalendar.StartOf(new DateOnly(2026, 1, 5)));
    }

    [Fact]
    public void The_days_of_a_window_are_those_it_touches()
    {
        var monday = LocalCalendar.WindowOf(new DateOnly(2026, 1, 5));

        Assert.Equal([new DateOnly(2026, 1, 5)], LocalCalendar.DaysIn(monday));
        Assert.Equal(2, LocalCalendar.DaysIn(new TimeWindow(monday.Start, monday.End.AddTicks(1))).Count());
        Assert.Empty(LocalCalendar.DaysIn(new TimeWindow(monday.Start, monday.Start)));
    }

    [Fact]
    public void The_days_of_a_year_follow_each_other_without_gap_or_overlap()
    {
        var day = new DateOnly(2026, 1, 1);
        for (var i = 0; i < 365; i++)
        {
            Assert.Equal(LocalCalendar.WindowOf(day.AddDays(i)).End, LocalCalendar.WindowOf(day.AddDays(i + 1)).Start);
        }
    }
}
