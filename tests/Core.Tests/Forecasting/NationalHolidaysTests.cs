using System.Globalization;
using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Tests.Forecasting;

public class NationalHolidaysTests
{
    // The earliest and the latest Easter there can be, and years around now.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    public void Easter_falls_on_its_known_day(string day)
        => Assert.Equal(Parse(day), NationalHolidays.EasterSunday(Parse(day).Year));

    [Fact]
    public void The_year_2026_has_nine_holidays_in_all_states()
    {
        string[] expected = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03",
            "2026-12-25", "2026-12-26"];

        var found = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(NationalHolidays.Contains);

        Assert.Equal(expected.Select(Parse), found);
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
