using SektorKopplung.Core.Optimising;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>What <c>match --json</c> prints.</summary>
/// <param name="Objective">The cost of the plan [€]; null without a plan.</param>
/// <param name="Bound">What any plan costs at least [€]; null where there can be none.</param>
/// <param name="Gap">How far from the best the plan can be at most [1].</param>
/// <param name="Seconds">How long it took [s].</param>
/// <param name="TimeLimitStruck">Whether time ran out before the work was done.</param>
/// <param name="Couplings">The couplings that are used.</param>
/// <param name="Networks">What the networks' own plant does.</param>
/// <param name="Refused">The couplings that cannot run in any hour, and why.</param>
/// <param name="RefusedHours">In how many hours each other coupling cannot run.</param>
/// <param name="Conflicts">Why there is no plan.</param>
internal sealed record MatchDocument(
    double? Objective,
    double? Bound,
    double? Gap,
    double Seconds,
    bool TimeLimitStruck,
    IReadOnlyList<MatchDocument.UsedCoupling> Couplings,
    IReadOnlyList<NetworkRun> Networks,
    IReadOnlyList<RefusedCoupling> Refused,
    IReadOnlyDictionary<string, int> RefusedHours,
    IReadOnlyList<ProblemConflict> Conflicts)
{
    public static MatchDocument Of(MatchingProblem problem, MatchingAnswer answer, TimeSpan took) => new(
        answer.ObjectiveEuro,
        answer.Conflicts.Count > 0 ? null : answer.LowerBoundEuro,
        answer.Gap,
        Math.Round(took.TotalSeconds, 3),
        answer.HasTimeLimitStruck,
        [.. (answer.Plan?.Couplings ?? []).Zip(problem.Couplings).Where(pair => pair.First.IsUsed).Select(pair => new UsedCoupling(
            pair.First.Id, pair.Second.SourceId, pair.Second.NetworkId, pair.First.IsRunning, pair.First.HeatKw))],
        answer.Plan?.Networks ?? [],
        answer.Refused,
        answer.RefusedHours,
        answer.Conflicts);

    /// <summary>A coupling that is used.</summary>
    internal sealed record UsedCoupling(
        string Id, string SourceId, string NetworkId, IReadOnlyList<bool> IsRunning, IReadOnlyList<double> HeatKw);
}
