namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>What is refused before anything is solved, and why.</summary>
internal static class Refusals
{
    /// <summary>The couplings that cannot run in any hour.</summary>
    public static IReadOnlyList<RefusedCoupling> Pairs(SolverModel model)
        => [.. model.Problem.Couplings
            .Where((_, c) => !model.Couplings.CanRun[c])
            .Select(coupling => coupling.Id)
            .Zip(model.Couplings.Terms.Where(terms => !terms.Any(term => term.CanRun)), (id, terms) => new RefusedCoupling(
                id, terms.GroupBy(term => term.Refusal).MaxBy(group => group.Count())!.Key))];

    /// <summary>In how many hours each other coupling cannot run.</summary>
    public static IReadOnlyDictionary<string, int> Hours(SolverModel model)
        => model.Problem.Couplings
            .Select((coupling, c) => (coupling.Id, CanRun: model.Couplings.CanRun[c], Refused: model.Couplings.Terms[c].Count(term => !term.CanRun)))
            .Where(row => row.CanRun && row.Refused > 0)
            .ToDictionary(row => row.Id, row => row.Refused);
}
