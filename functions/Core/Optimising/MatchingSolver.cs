using SektorKopplung.Core.Optimising.Solving;

namespace SektorKopplung.Core.Optimising;

/// <summary>Solves a matching problem: a good plan, and a proof of how good (docs/matching.md).</summary>
/// <remarks>Deterministic as long as time does not run out. Safe to use from many threads.</remarks>
public static class MatchingSolver
{
    /// <summary>The best plan found within the limits.</summary>
    public static MatchingAnswer Solve(MatchingProblem problem, SolverLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var model = new SolverModel(problem);
        var conflicts = ConflictFinder.Find(model);
        return conflicts.Count > 0
            ? new MatchingAnswer
            {
                Refused = Refusals.Pairs(model),
                RefusedHours = Refusals.Hours(model),
                Conflicts = conflicts,
            }
            : new SolverRun(model, limits ?? new SolverLimits()).Solve();
    }
}
