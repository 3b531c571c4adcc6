using System.Text.Json.Serialization;

namespace SektorKopplung.Pipeline.Signals;

/// <summary>One signal as people see it: a value never without its unit, age and quality.</summary>
/// <param name="Asset">The asset id.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Value">The last measured value.</param>
/// <param name="Unit">The UCUM unit of the value.</param>
/// <param name="Time">When it was measured, UTC.</param>
/// <param name="AgeSeconds">How old it is.</param>
/// <param name="Quality">The word of its quality.</param>
/// <param name="Stale">Whether it is older than the signal's own rhythm allows.</param>
public sealed record SignalView(
    string Asset,
    string Quantity,
    double Value,
    string Unit,
    DateTimeOffset Time,
    long AgeSeconds,
    string Quality,
    bool Stale)
{
    /// <summary>Whether the value may stand for the present: measured, not doubtful, not old.</summary>
    [JsonIgnore]
    public bool IsFresh => !Stale && Quality is "good" or "substituted" or "manual";
}
