namespace SektorKopplung.Core.Forecasting;

/// <summary>Public holidays of all German states (bundesweite gesetzliche Feiertage).</summary>
/// <remarks>Computed for any year of the Gregorian calendar; safe to use from many threads.</remarks>
public static class NationalHolidays
{
    /// <summary>Whether a day is a public holiday everywhere in Germany.</summary>
    /// <example>3 April 2026 (Good Friday) is one, 6 January 2026 (only three states) is none.</example>
    public static bool Contains(DateOnly day) => IsFixed(day) || IsMovable(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>Easter Sunday of a year (Ostersonntag), by the Gregorian computus in Butcher's form.</summary>
    /// <example>5 April 2026.</example>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static bool IsFixed(DateOnly day)
        => (day.Month, day.Day) is (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26);

    // Good Friday, Easter Monday, Ascension, Whit Monday.
    private static bool IsMovable(int daysAfterEaster) => daysAfterEaster is -2 or 1 or 39 or 50;
}
