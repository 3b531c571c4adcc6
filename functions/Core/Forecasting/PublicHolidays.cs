using System.Globalization;
using static SektorKopplung.Core.Forecasting.GermanState;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Public holidays by German state (gesetzliche Feiertage), by the holiday laws in force since 2023.</summary>
/// <remarks>
/// Holidays of parts of a state (Assumption in Catholic parishes of Bavaria, Corpus Christi in a few of Saxony and Thuringia)
/// and of a single year are left out. Safe to use from many threads.
/// </remarks>
public static class PublicHolidays
{
    private static readonly HashSet<GermanState> Epiphany = [BadenWuerttemberg, Bavaria, SaxonyAnhalt];
    private static readonly HashSet<GermanState> WomensDay = [Berlin, MecklenburgWesternPomerania];

    private static readonly HashSet<GermanState> CorpusChristi =
        [BadenWuerttemberg, Bavaria, Hesse, NorthRhineWestphalia, RhinelandPalatinate, Saarland];

    private static readonly HashSet<GermanState> ReformationDay =
    [
        SchleswigHolstein, Hamburg, LowerSaxony, Bremen, Brandenburg, MecklenburgWesternPomerania, Saxony, SaxonyAnhalt,
        Thuringia,
    ];

    private static readonly HashSet<GermanState> AllSaints =
        [BadenWuerttemberg, Bavaria, NorthRhineWestphalia, RhinelandPalatinate, Saarland];

    private static readonly Dictionary<(int Month, int Day), HashSet<GermanState>> Fixed = new()
    {
        [(1, 6)] = Epiphany,
        [(3, 8)] = WomensDay,
        [(8, 15)] = [Saarland],
        [(9, 20)] = [Thuringia],
        [(10, 31)] = ReformationDay,
        [(11, 1)] = AllSaints,
    };

    /// <summary>Whether a day is a public holiday in a state; without a state, everywhere in Germany.</summary>
    /// <example>6 January 2026 is one in Bavaria and none in Berlin.</example>
    public static bool Contains(DateOnly day, GermanState? state)
        => NationalHolidays.Contains(day) || (state is { } one && IsOfState(day, one));

    /// <summary>The state a regional key (Amtlicher Regionalschlüssel) begins with; null where it does not.</summary>
    /// <example>"055150000000" (Münster) gives North Rhine-Westphalia.</example>
    public static GermanState? StateOf(string regionalKey)
    {
        ArgumentNullException.ThrowIfNull(regionalKey);
        return regionalKey.Length >= 2
            && int.TryParse(regionalKey.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Enum.IsDefined((GermanState)number)
            ? (GermanState)number
            : null;
    }

    private static bool IsOfState(DateOnly day, GermanState state)
        => (Fixed.TryGetValue((day.Month, day.Day), out var states) && states.Contains(state))
            || (CorpusChristi.Contains(state) && day == NationalHolidays.EasterSunday(day.Year).AddDays(60))
            || (state == Saxony && IsDayOfRepentance(day));

    // Buß- und Bettag: the Wednesday before 23 November.
    private static bool IsDayOfRepentance(DateOnly day)
        => day is { Month: 11, Day: >= 16 and <= 22, DayOfWeek: DayOfWeek.Wednesday };
}
