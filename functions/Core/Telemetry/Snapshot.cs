namespace SektorKopplung.Core.Telemetry;

/// <summary>All signals as they stand at one instant (Prozessabbild); an evaluation sees only this and <c>now</c>.</summary>
/// <param name="Now">The instant of the snapshot, UTC.</param>
/// <param name="Signals">The state of every known series.</param>
public sealed record Snapshot(DateTimeOffset Now, IReadOnlyDictionary<SeriesKey, SignalState> Signals)
{
    /// <summary>The state of a series, or null where it was never heard.</summary>
    public SignalState? Find(string asset, string quantity)
        => Signals.TryGetValue(new SeriesKey(asset, quantity), out var state) ? state : null;

    /// <summary>The last measured value of a series if it is no older than a limit; else null.</summary>
    public double? ValueOf(string asset, string quantity, TimeSpan maximumAge)
        => Find(asset, quantity) is { } state && Now - state.Latest.Time <= maximumAge ? state.Latest.Value : null;
}
