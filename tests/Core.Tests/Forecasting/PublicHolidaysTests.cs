using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Tests.Forecasting;

public class PublicHolidaysTests
{
    [Theory]
    [InlineData(GermanState.BadenWuerttemberg, 12)]
    [InlineData(GermanState.Bavaria, 12)]
    [InlineData(GermanState.Berlin, 10)]
    [InlineData(GermanState.Brandenburg, 10)]
    [InlineData(GermanState.Hesse, 10)]
    [InlineData(GermanState.NorthRhineWestphalia, 11)]
    [InlineData(GermanState.Saarland, 12)]
    [InlineData(GermanState.Saxony, 11)]
    [InlineData(GermanState.SchleswigHolstein, 10)]
    [InlineData(GermanState.Thuringia, 11)]
    [InlineData(null, 9)]
    public void A_year_has_as_many_holidays_as_the_state_s_law_lists(GermanState? state, int expected)
        => Assert.Equal(expected, Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Count(day => PublicHolidays.Contains(day, state)));

    [Theory]
    [InlineData("2026-01-06", GermanState.Bavaria, true)]
    [InlineData("2026-01-06", GermanState.Berlin, false)]
    [InlineData("2026-06-04", GermanState.NorthRhineWestphalia, true)]
    [InlineData("2026-06-04", GermanState.LowerSaxony, false)]
    [InlineData("2026-11-18", GermanState.Saxony, true)]
    [InlineData("2026-11-25", GermanState.Saxony, false)]
    [InlineData("2026-10-31", GermanState.Hamburg, true)]
    public void A_day_is_free_where_the_state_s_law_says_so(string day, GermanState state, bool isFree)
        => Assert.Equal(isFree, PublicHolidays.Contains(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), state));

    [Theory]
    [InlineData("055150000000", GermanState.NorthRhineWestphalia)]
    [InlineData("16", GermanState.Thuringia)]
    [InlineData("17", null)]
    [InlineData("00", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("x1", null)]
    public void The_state_is_read_from_the_regional_key(string key, GermanState? state)
        => Assert.Equal(state, PublicHolidays.StateOf(key));
}
