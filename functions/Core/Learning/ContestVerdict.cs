using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Learning;

/// <summary>What came out when a challenger was judged, and why.</summary>
/// <param name="Outcome">What came out.</param>
/// <param name="Scores">How both did; null where no day could be compared.</param>
/// <param name="Daily">The challenger's error of each day, in order, in the unit of the series.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ContestVerdict(
    ContestOutcome Outcome, ContestScores? Scores, IReadOnlyList<double> Daily, BilingualText Reason);
