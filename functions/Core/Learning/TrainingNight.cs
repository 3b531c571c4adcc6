using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Learning;

/// <summary>When the nightly training is due (nächtliches Anlernen).</summary>
public static class TrainingNight
{
    /// <summary>The local hour from which it is due.</summary>
    public const int Hour = 2;

    /// <summary>
    /// Whether a night has begun since the last run: once per local day from 02:00 on, or as soon as the monitor runs again where it
    /// was off at night. In the night of the clock change to summer 02:00 is shown as 03:00.
    /// </summary>
    /// <param name="last">When it last ran, UTC.</param>
    /// <param name="now">Now, UTC.</param>
    public static bool IsDue(DateTimeOffset last, DateTimeOffset now) => last < LatestBefore(now);

    private static DateTimeOffset LatestBefore(DateTimeOffset now)
    {
        var today = LocalCalendar.DayOf(now);
        var night = LocalCalendar.StartOf(today).AddHours(Hour);
        return night <= now ? night : LocalCalendar.StartOf(today.AddDays(-1)).AddHours(Hour);
    }
}
