using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Detection;

/// <summary>The signals of an instant, those that are too old left out.</summary>
internal sealed class UsableSignals(DetectionInput input)
{
    /// <summary>No series is silent before this, however often it usually speaks.</summary>
    public static readonly TimeSpan ShortestSilence = TimeSpan.FromMinutes(5);

    /// <summary>How long a series may pause whose usual distance is not known yet.</summary>
    public static readonly TimeSpan SilenceOfNewSeries = TimeSpan.FromHours(24);

    public DetectionInput Input => input;

    public Site Site => input.Site;

    public DateTimeOffset Now => input.Now;

    /// <summary>How old the last value of a series may be before it counts as silent: three times its usual distance.</summary>
    public static TimeSpan SilenceLimit(SignalState state)
    {
        var factor = AlarmDefinitions.Get("sensor-silent").Threshold;
        return state.TypicalInterval <= TimeSpan.Zero
            ? SilenceOfNewSeries
            : TimeSpan.FromTicks(Math.Max(ShortestSilence.Ticks, (long)(state.TypicalInterval.Ticks * factor)));
    }

    public bool IsOld(SignalState state) => Now - state.Latest.Time > SilenceLimit(state);

    /// <summary>The state of a series that still speaks; else null.</summary>
    public SignalState? Find(string asset, string quantity)
        => input.Snapshot.Find(asset, quantity) is { } state && !IsOld(state) ? state : null;

    /// <summary>The value of a series that still speaks; else null.</summary>
    public double? ValueOf(string asset, string quantity) => Find(asset, quantity)?.Latest.Value;

    /// <summary>The outdoor temperature now [°C], measured or expected; null where neither is known.</summary>
    public double? OutdoorCelsius => ValueOf(Site.Id, "outdoor_temperature") ?? input.Outdoor?.At(Now);
}
