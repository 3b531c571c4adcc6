namespace SektorKopplung.Core.Matching;

/// <summary>The book after a decision.</summary>
/// <param name="Book">The book; unchanged unless the result is <see cref="DecisionResult.Done"/>.</param>
/// <param name="Result">Whether and why.</param>
/// <param name="Recommendation">The recommendation as it now stands; null where there is none of the id.</param>
public sealed record DecisionStep(RecommendationBook Book, DecisionResult Result, Recommendation? Recommendation);
