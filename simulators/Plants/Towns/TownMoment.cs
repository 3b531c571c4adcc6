namespace SektorKopplung.Simulators.Plants.Towns;

/// <summary>What holds for the whole town in one minute.</summary>
public sealed record TownMoment
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The minute.</summary>
    public required DateTimeOffset Instant { get; init; }

    /// <summary>Minutes since 1970, the place in noise channels.</summary>
    public required long Minute { get; init; }

    /// <summary>Local time of day in hours, 0 to 24.</summary>
    public required double LocalHour { get; init; }

    /// <summary>Local day of the week.</summary>
    public required DayOfWeek LocalDay { get; init; }

    /// <summary>Outdoor temperature [°C].</summary>
    public required double OutdoorCelsius { get; init; }

    /// <summary>Mean of the last three hours, which controllers work with [°C].</summary>
    public required double ControlCelsius { get; init; }

    /// <summary>Mean of the last 72 hours, which buildings feel [°C].</summary>
    public required double BuildingCelsius { get; init; }

    /// <summary>Whether it is Saturday or Sunday.</summary>
    public bool IsWeekend => LocalDay is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The moment of an instant.</summary>
    public static TownMoment Of(DateTimeOffset instant, Weather.TownWeather weather)
    {
        ArgumentNullException.ThrowIfNull(weather);
        var local = TimeZoneInfo.ConvertTime(instant, Berlin);
        return new TownMoment
        {
            Instant = instant,
            Minute = instant.ToUnixTimeSeconds() / 60,
            LocalHour = local.TimeOfDay.TotalHours,
            LocalDay = local.DayOfWeek,
            OutdoorCelsius = weather.CelsiusAt(instant),
            ControlCelsius = weather.MeanCelsius(instant, 3),
            BuildingCelsius = weather.MeanCelsius(instant, 72),
        };
    }
}
