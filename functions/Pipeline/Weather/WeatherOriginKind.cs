namespace SektorKopplung.Pipeline.Weather;

/// <summary>Where the outdoor temperature ahead comes from.</summary>
public enum WeatherOriginKind
{
    /// <summary>The temperatures of the last day, carried on.</summary>
    Persistence,

    /// <summary>Readings of the temperature expected in N hours.</summary>
    Readings,

    /// <summary>A weather forecast.</summary>
    Forecast,

    /// <summary>Today's departure from what is usual, which fades.</summary>
    Climatology,
}
