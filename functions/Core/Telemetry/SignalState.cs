namespace SektorKopplung.Core.Telemetry;

/// <summary>What is known of one series at one instant (Signalzustand).</summary>
/// <param name="Latest">The last measured reading; bad values never stand here.</param>
/// <param name="LastChangedAt">When the value last differed from the one before, UTC.</param>
/// <param name="LastHeardAt">When anything last arrived for the series, bad values included, UTC.</param>
/// <param name="TypicalInterval">The usual distance of its readings, learned from the last ones.</param>
public sealed record SignalState(
    Reading Latest,
    DateTimeOffset LastChangedAt,
    DateTimeOffset LastHeardAt,
    TimeSpan TypicalInterval)
{
    /// <summary>The last distances of its readings, newest last; what <see cref="TypicalInterval"/> is the median of.</summary>
    public IReadOnlyList<TimeSpan> RecentDistances { get; init; } = [];
}
