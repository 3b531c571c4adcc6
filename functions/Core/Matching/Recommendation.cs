using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>An operating recommendation with its life (Betriebsempfehlung).</summary>
public sealed record Recommendation
{
    /// <summary>Coupling and first hour, e.g. <c>kop-molkerei-20260110T06Z</c>; stays the same while the proposal is renewed.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RecommendationState State { get; init; }

    /// <summary>Why it stands there; empty where there is nothing to say.</summary>
    public BilingualText StateReason { get; init; } = BilingualText.Empty;

    /// <summary>The reason as the deciding role gave it; empty before.</summary>
    public string DecisionReason { get; init; } = "";

    /// <summary>The role that decided; null before.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided, UTC; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it is suspended; null where it is not.</summary>
    public SuspensionReason? Suspension { get; init; }

    /// <summary>The state it returns to after a suspension; null where it is not suspended.</summary>
    public RecommendationState? StateBefore { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What it proposes.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>Whether somebody still has to act on it or follows it.</summary>
    public bool IsOpen => State is RecommendationState.Proposed or RecommendationState.Accepted or RecommendationState.Suspended;
}
