namespace SektorKopplung.Core.Matching;

/// <summary>A rejection that keeps a coupling from being proposed again for a while (Sperre).</summary>
/// <param name="CouplingId">The coupling.</param>
/// <param name="RecommendationId">The recommendation that was rejected.</param>
/// <param name="Reason">The reason as given.</param>
/// <param name="Role">Who rejected it.</param>
/// <param name="From">Since when, UTC.</param>
/// <param name="Until">Until when, UTC; it no longer holds at this instant.</param>
public sealed record RejectionConstraint(
    string CouplingId, string RecommendationId, string Reason, string Role, DateTimeOffset From, DateTimeOffset Until);
