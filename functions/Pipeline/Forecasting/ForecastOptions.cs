namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>How forecasts are made.</summary>
public sealed record ForecastOptions
{
    /// <summary>How much history is learned from; the default is 84 days.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(84);

    /// <summary>How far ahead; the default is 48 hours.</summary>
    public int HorizonHours { get; init; } = 48;

    /// <summary>How old a reading of the weather forecast may be to be used; the default is 12 hours.</summary>
    public TimeSpan WeatherForecastAge { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long ago a weather service may have issued its forecast to be used; the default is 24 hours.</summary>
    public TimeSpan WeatherServiceAge { get; init; } = TimeSpan.FromHours(24);
}
