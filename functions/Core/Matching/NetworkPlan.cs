namespace SektorKopplung.Core.Matching;

/// <summary>How a network is expected to be supplied (Fahrplan).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Hours">At most 48 hours from now, in order.</param>
public sealed record NetworkPlan(string NetworkId, IReadOnlyList<PlanHour> Hours);
