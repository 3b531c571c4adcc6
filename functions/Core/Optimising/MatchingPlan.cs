namespace SektorKopplung.Core.Optimising;

/// <summary>An answer to a <see cref="MatchingProblem"/>: what everything does in every hour (Fahrplan).</summary>
/// <param name="Couplings">The couplings in the order of the problem.</param>
/// <param name="Networks">The networks in the order of the problem.</param>
public sealed record MatchingPlan(IReadOnlyList<CouplingRun> Couplings, IReadOnlyList<NetworkRun> Networks);
