namespace SektorKopplung.Core.TimeSeries;

/// <summary>Days and hours as people in Germany live them (Ortszeit, Europe/Berlin).</summary>
/// <remarks>
/// A day has 23, 24 or 25 hours and 92, 96 or 100 quarter hours; midnight itself is never skipped or repeated there.
/// Safe to use from many threads.
/// </remarks>
public static class LocalCalendar
{
    /// <summary>The time zone's IANA id.</summary>
    public const string TimeZoneId = "Europe/Berlin";

    /// <summary>The time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>An instant with the local clock's reading and offset.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => LocalDays.Of(instant, Zone);

    /// <summary>The hour the local clock shows, 0 to 23; the repeated hour in October is 2 twice.</summary>
    public static int HourOf(DateTimeOffset instant) => ToLocal(instant).Hour;

    /// <summary>The local weekday of an instant.</summary>
    public static DayOfWeek WeekdayOf(DateTimeOffset instant) => ToLocal(instant).DayOfWeek;

    /// <summary>The local midnight a day starts with, UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => LocalDays.StartOf(day, Zone);

    /// <summary>A local day as a window of instants, UTC.</summary>
    public static TimeWindow WindowOf(DateOnly day) => new(StartOf(day), StartOf(day.AddDays(1)));

    /// <summary>How many hours a day has: 23, 24 or 25.</summary>
    public static int HoursIn(DateOnly day) => (int)WindowOf(day).Length.TotalHours;

    /// <summary>How many quarter hours a day has: 92, 96 or 100.</summary>
    public static int QuarterHoursIn(DateOnly day) => HoursIn(day) * 4;

    /// <summary>The local days that a window touches, in order.</summary>
    public static IEnumerable<DateOnly> DaysIn(TimeWindow window)
    {
        for (var day = DayOf(window.Start); StartOf(day) < window.End; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
