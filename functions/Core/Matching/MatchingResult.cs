namespace SektorKopplung.Core.Matching;

/// <summary>The plan of every network and a proposal per built coupling.</summary>
/// <param name="Plans">One per network with a demand forecast, in the order of the site.</param>
/// <param name="Proposals">One per built coupling of such a network, ordered by coupling id.</param>
public sealed record MatchingResult(IReadOnlyList<NetworkPlan> Plans, IReadOnlyList<Proposal> Proposals);
