namespace SektorKopplung.Core.Matching;

/// <summary>All recommendations with their decisions (Empfehlungsbuch); immutable.</summary>
public sealed record RecommendationBook
{
    /// <summary>How long a rejection keeps its coupling from being proposed again.</summary>
    public static readonly TimeSpan RejectionHolds = TimeSpan.FromHours(24);

    /// <summary>How long closed recommendations stay in the book.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    /// <summary>The recommendations, oldest first.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Rejections that still hold.</summary>
    public IReadOnlyList<RejectionConstraint> Constraints { get; init; } = [];

    /// <summary>The book with renewed proposals: open ones renewed, new ones added, those whose hours are over expired.</summary>
    /// <param name="proposals">The proposals of the latest plan.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="suspensions">Why a coupling is not to be used for now, by coupling id.</param>
    public RecommendationBook Update(
        IReadOnlyList<Proposal> proposals,
        DateTimeOffset now,
        IReadOnlyDictionary<string, SuspensionReason>? suspensions = null)
        => RecommendationUpdate.Apply(this, proposals, now, suspensions ?? new Dictionary<string, SuspensionReason>());

    /// <summary>The book after somebody accepts or rejects a recommendation.</summary>
    /// <param name="id">The recommendation.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="reason">Why; needed for a rejection.</param>
    /// <param name="role">Who decides, e.g. <c>operator</c>; a role, never a name.</param>
    /// <param name="now">The instant, UTC.</param>
    public DecisionStep Decide(string id, Decision decision, string? reason, string? role, DateTimeOffset now)
        => RecommendationDecisions.Decide(this, id, decision, (reason ?? "").Trim(), (role ?? "").Trim(), now);
}
