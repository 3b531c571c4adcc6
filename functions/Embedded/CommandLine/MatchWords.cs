using System.Globalization;
using SektorKopplung.Core.Optimising;

namespace SektorKopplung.Embedded.CommandLine;

/// <summary>What <c>match</c> tells people.</summary>
internal static class MatchWords
{
    public static IEnumerable<string> Of(MatchingProblem problem, MatchingAnswer answer, double seconds)
        => Verdict(answer, seconds)
            .Concat(Used(problem, answer))
            .Concat((answer.Plan?.Networks ?? []).SelectMany(Missing))
            .Concat(answer.Refused.Select(refused => $"refused: {refused.Id}: {refused.Why.De} / {refused.Why.En}"))
            .Concat(answer.RefusedHours.Select(pair => Say($"{pair.Key} cannot run in {pair.Value} of {problem.Hours} hours")));

    private static IEnumerable<string> Verdict(MatchingAnswer answer, double seconds)
    {
        foreach (var conflict in answer.Conflicts)
        {
            yield return $"no plan: {conflict.Why.De} / {conflict.Why.En}";
        }

        if (answer.Plan is not null)
        {
            yield return Say($"objective {answer.ObjectiveEuro:0.00} €, lower bound {answer.LowerBoundEuro:0.00} €, gap {answer.Gap * 100:0.000} %, {seconds:0.00} s");
        }

        if (answer.HasTimeLimitStruck)
        {
            yield return "The time limit struck before the work was done: another run may give another plan.";
        }
    }

    private static IEnumerable<string> Used(MatchingProblem problem, MatchingAnswer answer)
        => (answer.Plan?.Couplings ?? []).Zip(problem.Couplings).Where(pair => pair.First.IsUsed).Select(pair => Say(
            $"{pair.First.Id}: {pair.Second.SourceId} -> {pair.Second.NetworkId}, {pair.First.IsRunning.Count(isRunning => isRunning)} h, {pair.First.HeatKw.Sum() / 1000:0.0} MWh"));

    private static IEnumerable<string> Missing(NetworkRun network)
    {
        (string What, double Kwh)[] sums = [
            ("demand not covered", network.UnservedKw.Sum()),
            ("heat that nobody takes", network.SurplusKw.Sum()),
            ("demand not covered were the largest unit to fail", network.ReserveShortageKw.Sum())];
        return sums.Where(sum => sum.Kwh > 0.5).Select(sum => Say($"{network.Id}: {sum.What}: {sum.Kwh / 1000:0.000} MWh"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
