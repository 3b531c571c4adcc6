using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>By which clock and which holidays people live where heat is used (Kalender).</summary>
/// <param name="Zone">The local time.</param>
/// <param name="State">The German state whose holidays count; null counts the national ones only.</param>
public sealed record ForecastCalendar(TimeZoneInfo Zone, GermanState? State = null)
{
    /// <summary>German time, national holidays.</summary>
    public static ForecastCalendar Germany { get; } = new(LocalCalendar.Zone);

    /// <summary>German time with the holidays of the state a site lies in.</summary>
    public static ForecastCalendar Of(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Germany with { State = PublicHolidays.StateOf(site.Ars) };
    }

    /// <summary>An instant with the local clock's reading and offset.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>Whether a day is a public holiday.</summary>
    public bool IsHoliday(DateOnly day) => PublicHolidays.Contains(day, State);
}
