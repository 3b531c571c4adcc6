namespace SektorKopplung.Core.TimeSeries;

/// <summary>Days by the clock of any time zone (Kalendertage).</summary>
public static class LocalDays
{
    /// <summary>The first full UTC hour of a local day, also where midnight is skipped or repeated.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return HourlySeries.HourOf(new DateTimeOffset(midnight, offset));
    }

    /// <summary>The local date of an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first local midnight at or after an instant.</summary>
    public static DateTimeOffset FirstAtOrAfter(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = Of(instant, zone);
        return StartOf(day, zone) >= instant ? StartOf(day, zone) : StartOf(day.AddDays(1), zone);
    }
}
