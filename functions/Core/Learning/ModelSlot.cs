using System.Text.Json.Serialization;
using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Learning;

/// <summary>The place of a learned model, for one network or coupling: who serves, who challenges, what was before.</summary>
/// <remarks>Immutable. Without a champion the plain method serves.</remarks>
public sealed record ModelSlot
{
    /// <summary>How many models are remembered.</summary>
    public const int MostModels = 12;

    /// <summary>How many events are remembered here; the journal keeps all.</summary>
    public const int MostEvents = 50;

    /// <summary>What the models are for.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>The network or coupling.</summary>
    public required string Asset { get; init; }

    /// <summary>The models, newest first.</summary>
    public IReadOnlyList<ModelRecord> Models { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<ModelEvent> History { get; init; } = [];

    /// <summary>What the last training or judging said; empty before.</summary>
    public BilingualText Note { get; init; } = BilingualText.Empty;

    /// <summary>When it was last judged or watched, UTC; null while a newcomer waits for that.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>The champion's daily errors at its promotion; null without one.</summary>
    public ErrorReference? Errors { get; init; }

    /// <summary>The inputs of the champion's training.</summary>
    public IReadOnlyList<InputReference> Inputs { get; init; } = [];

    /// <summary>Whether the champion still fits.</summary>
    public DriftVerdict Drift { get; init; } = DriftVerdict.Unwatched;

    /// <summary>The model that serves; null where the plain method does.</summary>
    [JsonIgnore]
    public ModelRecord? Champion => Models.FirstOrDefault(model => model.State == ModelState.Champion);

    /// <summary>The model that waits to be judged; null without one.</summary>
    [JsonIgnore]
    public ModelRecord? Challenger => Models.FirstOrDefault(model => model.State == ModelState.Challenger);

    /// <summary>The slot with a new challenger; one that still waited gives way.</summary>
    /// <param name="model">The new one.</param>
    /// <param name="reason">Where it comes from.</param>
    /// <param name="now">The instant, UTC.</param>
    public ModelSlot Enter(ModelRecord model, BilingualText reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(model);
        var superseded = Wording.Say($"Ein neueres Modell ist da.", $"A newer model is there.");
        var others = Models.Where(other => other.Id != model.Id).Select(other => other.State == ModelState.Challenger
            ? At(other, ModelState.Superseded, superseded, now)
            : other);
        return (this with { Models = [At(model, ModelState.Challenger, reason, now), .. others], LookedAt = null })
            .Tell(ModelEventKind.Entered, model.Id, reason, now).Shortened();
    }

    /// <summary>The slot after its challenger was judged.</summary>
    /// <param name="verdict">What came out.</param>
    /// <param name="inputs">The inputs of the challenger's training, to watch it by if it takes over.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="InvalidOperationException">There is no challenger.</exception>
    public ModelSlot Judged(ContestVerdict verdict, IReadOnlyList<InputReference> inputs, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var challenger = Challenger ?? throw new InvalidOperationException("There is no challenger to judge.");
        var looked = this with { Note = verdict.Reason, LookedAt = now };
        return verdict.Outcome switch
        {
            ContestOutcome.Promoted => (looked with
            {
                Models = [.. Models.Select(model => AfterPromotion(model, challenger, verdict, now))],
                Errors = ErrorReference.Of(verdict.Daily),
                Inputs = inputs,
                Drift = new(DriftState.Healthy, 0, [], new(
                    "Gerade übernommen, von jetzt an überwacht.", "Has just taken over, watched from now on.")),
            }).Tell(ModelEventKind.Promoted, challenger.Id, verdict.Reason, now),
            ContestOutcome.Kept => looked.Change(challenger with { Scores = verdict.Scores }, ModelState.Refused, verdict.Reason, now)
                .Tell(ModelEventKind.Refused, challenger.Id, verdict.Reason, now),
            _ => looked with
            {
                Models = [.. Models.Select(model => model.Id == challenger.Id
                    ? model with { Scores = verdict.Scores, Reason = verdict.Reason }
                    : model)],
            },
        };
    }

    /// <summary>The slot after its champion was looked at: one that drifted and is worse than the plain method is demoted.</summary>
    /// <param name="drift">What came out.</param>
    /// <param name="now">The instant, UTC.</param>
    public ModelSlot Watched(DriftVerdict drift, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(drift);
        if (Champion is not { } champion)
        {
            return this;
        }

        var looked = this with { Drift = drift, LookedAt = now };
        return drift.State switch
        {
            DriftState.Worse => (looked.Change(champion, ModelState.Demoted, drift.Reason, now) with { Errors = null, Inputs = [] })
                .Tell(ModelEventKind.Demoted, champion.Id, drift.Reason, now),
            DriftState.InputShifted or DriftState.ErrorGrown when drift.State != Drift.State
                => looked.Tell(ModelEventKind.Drifting, champion.Id, drift.Reason, now),
            _ => looked,
        };
    }

    private static ModelRecord AfterPromotion(
        ModelRecord model, ModelRecord challenger, ContestVerdict verdict, DateTimeOffset now)
        => model.Id == challenger.Id
            ? At(model with { Scores = verdict.Scores }, ModelState.Champion, verdict.Reason, now)
            : model.State == ModelState.Champion
                ? At(model, ModelState.Superseded, Wording.Say($"Ein besseres Modell hat übernommen.", $"A better model took over."), now)
                : model;

    private static ModelRecord At(ModelRecord model, ModelState state, BilingualText reason, DateTimeOffset now)
        => model with { State = state, StateSince = now, Reason = reason };

    private ModelSlot Change(ModelRecord changed, ModelState state, BilingualText reason, DateTimeOffset now)
        => this with { Models = [.. Models.Select(model => model.Id == changed.Id ? At(changed, state, reason, now) : model)] };

    private ModelSlot Tell(ModelEventKind kind, string id, BilingualText reason, DateTimeOffset now)
        => this with { History = [.. History.Prepend(new ModelEvent(now, kind, id, reason)).Take(MostEvents)] };

    // Who serves is never forgotten, however old.
    private ModelSlot Shortened()
        => this with { Models = [.. Models.Where((model, place) => place < MostModels || model.State == ModelState.Champion)] };
}
