namespace SektorKopplung.Core.Optimising;

/// <summary>The best plan found, how good it is at worst, and what was refused.</summary>
public sealed record MatchingAnswer
{
    /// <summary>The plan; null where there is none, see <see cref="Conflicts"/>.</summary>
    public MatchingPlan? Plan { get; init; }

    /// <summary>What the plan costs in all [€]; null without a plan.</summary>
    public double? ObjectiveEuro { get; init; }

    /// <summary>What any plan costs at least [€]; proven.</summary>
    public double LowerBoundEuro { get; init; }

    /// <summary>How far the plan can be from the best at most, as a share of what it costs [1]; null without a plan.</summary>
    public double? Gap => ObjectiveEuro is { } cost
        ? Math.Max(0, cost - LowerBoundEuro) / Math.Max(Math.Abs(cost), 1e-9)
        : null;

    /// <summary>Whether time ran out before the work was done; the answer then depends on the machine.</summary>
    public bool HasTimeLimitStruck { get; init; }

    /// <summary>The couplings that cannot run in any hour.</summary>
    public required IReadOnlyList<RefusedCoupling> Refused { get; init; }

    /// <summary>The hours in which each other coupling cannot run, by its id; without those that can always.</summary>
    public required IReadOnlyDictionary<string, int> RefusedHours { get; init; }

    /// <summary>Why there is no plan; empty where there is one.</summary>
    public IReadOnlyList<ProblemConflict> Conflicts { get; init; } = [];
}
