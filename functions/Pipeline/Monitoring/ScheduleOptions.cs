namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>How often the monitor does what.</summary>
public sealed record ScheduleOptions
{
    /// <summary>How often the watch looks, by the wall clock; the default is 1 s.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How old recommendations may get, by the monitor's clock; the default is 15 minutes.</summary>
    public TimeSpan RecommendEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How old forecasts may get, by the monitor's clock; the default is 1 hour.</summary>
    public TimeSpan ForecastEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How old potentials may get, by the monitor's clock; the default is 1 day.</summary>
    public TimeSpan ScreenEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How soon forecasts that lack history are made again while history comes in, by the wall clock; the default is 5 s.
    /// </summary>
    public TimeSpan RetryUnsettledAfter { get; init; } = TimeSpan.FromSeconds(5);
}
