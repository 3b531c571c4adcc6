using SektorKopplung.Core.Matching;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>One line of the recommendations' journal.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="State">The state it came into.</param>
/// <param name="Role">The role that decided; null where the monitor did.</param>
/// <param name="Reason">The reason given.</param>
internal sealed record RecommendationChange(string Id, RecommendationState State, string? Role, string Reason)
{
    /// <summary>What differs between two books, in the order of the newer one.</summary>
    public static IEnumerable<RecommendationChange> Between(RecommendationBook before, RecommendationBook after)
    {
        var states = before.Recommendations.ToDictionary(one => one.Id, one => one.State);
        return after.Recommendations
            .Where(one => !states.TryGetValue(one.Id, out var state) || state != one.State)
            .Select(one => new RecommendationChange(one.Id, one.State, one.DecidedBy, one.DecisionReason));
    }
}
