using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>Takes decisions over into the book.</summary>
internal static class RecommendationDecisions
{
    /// <summary>The book after a decision, or why it stays as it is.</summary>
    public static DecisionStep Decide(
        RecommendationBook book, string id, Decision decision, string reason, string role, DateTimeOffset now)
    {
        if (book.Recommendations.FirstOrDefault(one => one.Id == id) is not { } found)
        {
            return new(book, DecisionResult.NoSuchRecommendation, null);
        }

        var result = Check(found, decision, reason, role, now);
        if (result != DecisionResult.Done)
        {
            return new(book, result, found);
        }

        var decided = found with
        {
            State = StateAfter(decision),
            StateReason = new BilingualText(reason, reason),
            DecisionReason = reason,
            DecidedBy = role,
            DecidedAt = now,
            UpdatedAt = now,
        };
        return new(Put(book, decided, decision, now), DecisionResult.Done, decided);
    }

    private static DecisionResult Check(
        Recommendation found, Decision decision, string reason, string role, DateTimeOffset now)
    {
        if (role.Length == 0)
        {
            return DecisionResult.RoleMissing;
        }

        if (decision == Decision.Reject && reason.Length == 0)
        {
            return DecisionResult.ReasonMissing;
        }

        return found.State switch
        {
            RecommendationState.Expired => DecisionResult.Expired,
            _ when found.Proposal.ValidTo <= now => DecisionResult.Expired,
            RecommendationState.Suspended => DecisionResult.Suspended,
            RecommendationState.Proposed => DecisionResult.Done,
            var state when state == StateAfter(decision) => DecisionResult.AlreadyDone,
            _ => DecisionResult.DecidedOtherwise,
        };
    }

    private static RecommendationState StateAfter(Decision decision)
        => decision == Decision.Accept ? RecommendationState.Accepted : RecommendationState.Rejected;

    private static RecommendationBook Put(
        RecommendationBook book, Recommendation decided, Decision decision, DateTimeOffset now) => book with
        {
            Recommendations = [.. book.Recommendations.Select(one => one.Id == decided.Id ? decided : one)],
            Constraints = decision == Decision.Accept
                ? book.Constraints
                : [.. book.Constraints, new RejectionConstraint(
                    decided.Proposal.CouplingId, decided.Id, decided.StateReason.De, decided.DecidedBy!, now,
                    now + RecommendationBook.RejectionHolds)],
        };
}
