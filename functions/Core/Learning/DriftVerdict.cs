using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Learning;

/// <summary>Whether a serving model still fits, and why.</summary>
/// <param name="State">Whether it fits.</param>
/// <param name="ErrorSum">The cumulated sum of its errors; drift from <see cref="DriftWatch.ErrorLimit"/> on.</param>
/// <param name="Inputs">How far each input has moved.</param>
/// <param name="Reason">A sentence.</param>
public sealed record DriftVerdict(
    DriftState State, double ErrorSum, IReadOnlyList<InputShift> Inputs, BilingualText Reason)
{
    /// <summary>Nothing is watched.</summary>
    public static DriftVerdict Unwatched { get; } = new(DriftState.Unwatched, 0, [], Wording.Say(
        $"Kein gelerntes Modell im Dienst: nichts zu überwachen.", $"No learned model serves: nothing to watch."));

    /// <summary>Whether the model should be trained again.</summary>
    public bool AsksForTraining => State is DriftState.InputShifted or DriftState.ErrorGrown or DriftState.Worse;
}
