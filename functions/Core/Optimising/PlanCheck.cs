namespace SektorKopplung.Core.Optimising;

/// <summary>What a check of a plan found.</summary>
/// <param name="ObjectiveEuro">What the plan costs in all [€], computed from the plan alone.</param>
/// <param name="Violations">The rules it breaks, a sentence each; empty for a plan that can be carried out.</param>
public sealed record PlanCheck(double ObjectiveEuro, IReadOnlyList<string> Violations)
{
    /// <summary>Checks every rule of a problem on a plan and adds up its cost; knows nothing of the solver.</summary>
    public static PlanCheck Of(MatchingProblem problem, MatchingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Couplings.Count != problem.Couplings.Count || plan.Networks.Count != problem.Networks.Count)
        {
            return new(0, ["The plan has other couplings or networks than the problem."]);
        }

        var rules = new PlanRules(problem);
        rules.CheckCouplings(plan);
        rules.CheckSources(plan);
        rules.CheckNetworks(plan);
        return new(rules.Cost, rules.Violations);
    }
}
