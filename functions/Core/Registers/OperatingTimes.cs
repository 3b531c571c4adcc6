namespace SektorKopplung.Core.Registers;

/// <summary>When a source runs (Betriebszeiten).</summary>
/// <param name="DailyHours">Hours on a day it runs [h].</param>
/// <param name="RunsAtWeekends">Whether it runs on Saturdays and Sundays.</param>
internal readonly record struct OperatingTimes(double DailyHours, bool RunsAtWeekends)
{
    // Sources of one or two shifts are taken to begin in the morning.
    private const int FirstHour = 6;

    /// <summary>Days it runs in so many days.</summary>
    public double DaysIn(double days) => RunsAtWeekends ? days : days * 5 / 7;

    /// <summary>The part of a local hour in which it runs [0–1].</summary>
    public double ShareOf(DayOfWeek weekday, int hour)
    {
        if (!RunsAtWeekends && weekday is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return 0;
        }

        var sinceStart = (hour - Start + 24) % 24;
        return Math.Clamp(DailyHours - sinceStart, 0, 1);
    }

    private int Start => DailyHours > 24 - FirstHour ? 0 : FirstHour;
}
