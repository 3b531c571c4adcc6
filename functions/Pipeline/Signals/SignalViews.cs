using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Pipeline.Signals;

/// <summary>What of the signals everybody at the page may see: personal series are left out.</summary>
public sealed class SignalViews(SeriesClassifier classifier)
{
    private static readonly TimeSpan LeastPatience = TimeSpan.FromMinutes(5);
    private const int PatienceInIntervals = 3;

    /// <summary>All signals of a snapshot, by asset and quantity.</summary>
    public IReadOnlyList<SignalView> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. snapshot.Signals.Where(signal => IsPublic(signal.Key))
                .OrderBy(signal => signal.Key.Asset, StringComparer.Ordinal)
                .ThenBy(signal => signal.Key.Quantity, StringComparer.Ordinal)
                .Select(signal => View(signal.Value, snapshot.Now)),
        ];
    }

    /// <summary>The named signals of a snapshot, in the order given; unknown and personal ones are left out.</summary>
    public IReadOnlyList<SignalView> Of(Snapshot snapshot, IEnumerable<SeriesKey> keys)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. keys.Where(IsPublic).Select(key => snapshot.Signals.GetValueOrDefault(key)).OfType<SignalState>()
                .Select(state => View(state, snapshot.Now)),
        ];
    }

    /// <summary>Whether a series may be shown to everybody at the page.</summary>
    public bool IsPublic(SeriesKey series) => classifier.PolicyOf(series).Class != DataClass.Person;

    private static SignalView View(SignalState state, DateTimeOffset now)
    {
        var latest = state.Latest;
        var age = now - latest.Time;
        var patience = state.TypicalInterval * PatienceInIntervals;
        return new(
            latest.Series.Asset, latest.Series.Quantity, latest.Value,
            QuantityCatalog.UnitOf(latest.Series.Quantity) ?? latest.OriginalUnit, latest.Time,
            Math.Max(0, (long)age.TotalSeconds), QualityWord.Of(latest.Quality),
            age > (patience > LeastPatience ? patience : LeastPatience));
    }
}
