namespace SektorKopplung.Core.Telemetry;

/// <summary>Carries what is known of a series from reading to reading (Signalverfolgung).</summary>
/// <remarks>Pure. Feeding a reading twice changes nothing but <see cref="SignalState.LastHeardAt"/>.</remarks>
public static class SignalTracker
{
    /// <summary>How many distances the typical interval is the median of: five outliers in a row move it, four do not.</summary>
    public const int RememberedDistances = 9;

    /// <summary>The state after one more reading of the same series.</summary>
    /// <param name="state">The state before; null where the series was never heard.</param>
    /// <param name="reading">The reading, of any age.</param>
    /// <returns>The state; null while nothing but bad values was heard.</returns>
    public static SignalState? Next(SignalState? state, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (state is null)
        {
            return reading.Quality == ReadingQuality.Bad
                ? null
                : new SignalState(reading, reading.Time, reading.ReceivedAt, TimeSpan.Zero);
        }

        var heard = reading.ReceivedAt > state.LastHeardAt ? state with { LastHeardAt = reading.ReceivedAt } : state;
        return reading.Quality == ReadingQuality.Bad || !Supersedes(reading, state.Latest)
            ? heard
            : Advance(heard, reading);
    }

    // By event time; a correction of the same instant counts when it arrived later.
    private static bool Supersedes(Reading reading, Reading latest)
        => reading.Time > latest.Time || (reading.Time == latest.Time && reading.ReceivedAt >= latest.ReceivedAt);

    private static SignalState Advance(SignalState state, Reading reading)
    {
        var distances = reading.Time > state.Latest.Time
            ? Remember(state.RecentDistances, reading.Time - state.Latest.Time)
            : state.RecentDistances;
        return state with
        {
            Latest = reading,
            LastChangedAt = reading.Value.Equals(state.Latest.Value) ? state.LastChangedAt : reading.Time,
            TypicalInterval = distances.Count == 0 ? state.TypicalInterval : Median(distances),
            RecentDistances = distances,
        };
    }

    private static TimeSpan[] Remember(IReadOnlyList<TimeSpan> distances, TimeSpan distance)
    {
        var kept = Math.Min(distances.Count, RememberedDistances - 1);
        var result = new TimeSpan[kept + 1];
        for (var i = 0; i < kept; i++)
        {
            result[i] = distances[distances.Count - kept + i];
        }

        result[kept] = distance;
        return result;
    }

    private static TimeSpan Median(IReadOnlyList<TimeSpan> distances)
    {
        Span<TimeSpan> sorted = stackalloc TimeSpan[distances.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = distances[i];
        }

        sorted.Sort();
        return sorted[(sorted.Length - 1) / 2];
    }
}
