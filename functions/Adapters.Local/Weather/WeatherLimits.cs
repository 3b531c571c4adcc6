namespace SektorKopplung.Adapters.Local.Weather;

/// <summary>How much patience a weather service is given; forecasts wait for it.</summary>
public sealed record WeatherLimits
{
    /// <summary>The longest for all attempts together; the default is 10 s.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is asked; the default is 3.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The pause after the first attempt, doubled after each; the default is 0.5 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The most it may send; the default is 64 MB.</summary>
    public long Bytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>How soon after a failure it is asked again, if that is sooner than the refresh; the default is 5 minutes.</summary>
    public TimeSpan AfterFailure { get; init; } = TimeSpan.FromMinutes(5);
}
