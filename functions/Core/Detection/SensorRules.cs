using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>Sensors that repeat an old value, and devices whose clock is wrong.</summary>
internal static class SensorRules
{
    private static readonly HashSet<string> Analog = ["Cel", "kW", "m3/h", "bar"];
    private static readonly TimeSpan CoarseLimit = TimeSpan.FromHours(6);
    private static readonly TimeSpan IntegerLimit = TimeSpan.FromHours(24);

    public static IEnumerable<Finding> Evaluate(UsableSignals signals)
        => WatchedSignals.ByAsset(signals).SelectMany(asset => OfAsset(signals, asset.Key, asset.Value));

    private static IEnumerable<Finding> OfAsset(UsableSignals signals, string asset, IReadOnlyList<SignalState> states)
    {
        var analog = states.Where(IsAnalog).ToList();
        foreach (var state in analog)
        {
            var isFrozen = IsFrozen(signals, state, analog);
            yield return Findings.OfAsset("sensor-frozen", asset, isFrozen) with
            {
                Quantity = state.Latest.Series.Quantity,
                Value = state.Latest.Value,
                Unit = QuantityCatalog.UnitOf(state.Latest.Series.Quantity) ?? "",
                Since = isFrozen == true ? state.LastChangedAt : null,
            };
        }

        yield return Findings.OfAsset("clock-suspect", asset, HasWrongClock(signals, states));
    }

    // Only where the asset's other readings move meanwhile: a plant at rest repeats itself rightly, and so does a zero.
    private static bool? IsFrozen(UsableSignals signals, SignalState state, IReadOnlyList<SignalState> peers)
    {
        if (signals.IsOld(state))
        {
            return null;
        }

        if (state.Latest.Time - state.LastChangedAt < FrozenLimit(state))
        {
            return false;
        }

        var peersMove = peers.Any(peer => peer != state && peer.LastChangedAt > state.LastChangedAt);
        return peersMove && state.Latest.Value != 0 ? true : null;
    }

    /// <summary>How long a value may stand still: 30 readings; longer where it is coarse and rarely changes.</summary>
    internal static TimeSpan FrozenLimit(SignalState state)
    {
        var readings = state.TypicalInterval * AlarmDefinitions.Get("sensor-frozen").Threshold;
        var least = IsMultipleOf(state.Latest.Value, 1) ? IntegerLimit
            : IsMultipleOf(state.Latest.Value, 0.1) ? CoarseLimit
            : TimeSpan.FromMinutes(30);
        return readings > least ? readings : least;
    }

    private static bool IsMultipleOf(double value, double step)
        => Math.Abs((value / step) - Math.Round(value / step)) < 1e-6;

    // No sensor gave a substituted or typed-in value; make-up water rightly trickles at the resolution of its meter for days.
    private static bool IsAnalog(SignalState state)
        => state.Latest.Quality is not (ReadingQuality.Substituted or ReadingQuality.Manual)
            && QuantityCatalog.UnitOf(state.Latest.Series.Quantity) is { } unit && Analog.Contains(unit)
            && state.Latest.Series.Quantity != "makeup_flow"
            && !state.Latest.Series.Quantity.StartsWith("outdoor_temperature_in_", StringComparison.Ordinal);

    private static bool? HasWrongClock(UsableSignals signals, IReadOnlyList<SignalState> states)
    {
        var fresh = states.Where(state => !signals.IsOld(state)).ToList();
        return fresh.Count == 0 ? null : fresh.Any(state => state.Latest.Quality == ReadingQuality.ClockSuspect);
    }
}
