namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>The clock the monitor lives by.</summary>
/// <param name="Time">The clock itself.</param>
/// <param name="Speed">How fast it runs: 1 for the wall clock, 60 for a minute a second.</param>
public sealed record MonitorClock(TimeProvider Time, double Speed)
{
    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();
}
