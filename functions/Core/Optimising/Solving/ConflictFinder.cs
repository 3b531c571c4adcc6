using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Finds demands that cannot hold together, each as its smallest set: without any one of them the rest could be met.</summary>
internal static class ConflictFinder
{
    public static IReadOnlyList<ProblemConflict> Find(SolverModel model) => [
        .. Enumerable.Range(0, model.Problem.Couplings.Count).Select(c => Contract(model, c)).OfType<ProblemConflict>(),
        .. Enumerable.Range(0, model.Problem.Sources.Count).Select(s => Source(model, s)).OfType<ProblemConflict>(),
        .. model.Storages.Select(place => Storage(model, place.Storage, place.Network)).OfType<ProblemConflict>()];

    /// <summary>The contract of one coupling against what the coupling can do at most.</summary>
    private static ProblemConflict? Contract(SolverModel model, int c)
    {
        var least = model.Couplings.Contracted[c];
        var most = MostHeat(model, c);
        if (least <= most * (1 + 1e-9))
        {
            return null;
        }

        var coupling = model.Problem.Couplings[c];
        var refusal = model.Couplings.CanRun[c] ? BilingualText.Empty : Refusals.Pairs(model).First(pair => pair.Id == coupling.Id).Why;
        var why = Wording.Say(
            $"Vertrag von {coupling.Id} verlangt mindestens {least:N0} kWh, möglich sind {most:N0} kWh",
            $"the contract of {coupling.Id} asks for at least {least:N0} kWh, {most:N0} kWh are possible");
        return new([coupling.Id], refusal.De.Length == 0 ? why : new($"{why.De}: {refusal.De}", $"{why.En}: {refusal.En}"));
    }

    private static double MostHeat(SolverModel model, int c)
    {
        var coupling = model.Problem.Couplings[c];
        var runs = new RunPlanner(model.Hours);
        for (var hour = 0; hour < model.Hours; hour++)
        {
            var most = model.Couplings.Maximum[(c * model.Hours) + hour];
            runs.HourCost[hour] = most > 0 ? -most : double.PositiveInfinity;
        }

        return -runs.Plan(0, coupling.MinimumRunHours, coupling.WasRunning);
    }

    /// <summary>The contracts of one source against its links and its heat.</summary>
    private static ProblemConflict? Source(SolverModel model, int s)
    {
        var source = model.Problem.Sources[s];
        var contracts = Enumerable.Range(0, model.Problem.Couplings.Count)
            .Where(c => model.Couplings.Source[c] == s && model.Couplings.Contracted[c] > 0).ToList();
        if (contracts.Count > source.MaximumLinks)
        {
            var ids = contracts.Take(source.MaximumLinks + 1).Select(c => model.Problem.Couplings[c].Id).ToList();
            return new([source.Id, .. ids], Wording.Say(
                $"{source.Id} darf {source.MaximumLinks} Kopplung(en) nutzen, Mindestabnahmen verlangen {ids.Count}: {string.Join(", ", ids)}",
                $"{source.Id} may use {source.MaximumLinks} coupling(s), contract minimums ask for {ids.Count}: {string.Join(", ", ids)}"));
        }

        return contracts.Count > 1 ? SharedHeat(model, source, contracts) : null;
    }

    private static ProblemConflict? SharedHeat(SolverModel model, ProblemSource source, List<int> contracts)
    {
        var available = source.AvailableKw.Sum();
        double Needed(int c) => model.Couplings.Contracted[c] * model.Couplings.Terms[c]
            .Where(term => term.CanRun).Select(term => term.SourceUse).DefaultIfEmpty(0).Min();

        // The largest first: once they are too much, the last one taken completes the smallest set by count.
        var set = new List<int>();
        foreach (var c in contracts.OrderByDescending(Needed))
        {
            set.Add(c);
            var needed = set.Sum(Needed);
            if (set.Count > 1 && needed > available * (1 + 1e-9))
            {
                var ids = set.Select(member => model.Problem.Couplings[member].Id).ToList();
                return new([source.Id, .. ids], Wording.Say(
                    $"{source.Id} gibt {available:N0} kWh, die Mindestabnahmen von {string.Join(", ", ids)} brauchen davon {needed:N0} kWh",
                    $"{source.Id} gives {available:N0} kWh, the contract minimums of {string.Join(", ", ids)} need {needed:N0} kWh of it"));
            }
        }

        return null;
    }

    /// <summary>A storage's level at the end against what can be in it at most.</summary>
    private static ProblemConflict? Storage(SolverModel model, ProblemStorage storage, int network)
    {
        var level = storage.StartKwh;
        var isHeatShort = false;
        for (var hour = 0; hour < model.Hours; hour++)
        {
            var heat = MostHeatInto(model, network, hour);
            isHeatShort |= heat < storage.ChargeKw;
            level = Math.Min(storage.CapacityKwh, (level * (1 - storage.LossSharePerHour)) + Math.Min(storage.ChargeKw, heat));
        }

        if (storage.EndKwh <= level + 1e-6)
        {
            return null;
        }

        var networkId = model.Problem.Networks[network].Id;
        var cause = isHeatShort
            ? Wording.Say($"Start {storage.StartKwh:N0} kWh und Wärme von {networkId}", $"a start at {storage.StartKwh:N0} kWh and the heat of {networkId}")
            : Wording.Say($"Start {storage.StartKwh:N0} kWh und Beladung {storage.ChargeKw:N0} kW", $"a start at {storage.StartKwh:N0} kWh and a charge of {storage.ChargeKw:N0} kW");
        return new(isHeatShort ? [storage.Id, networkId] : [storage.Id], new(
            $"{storage.Id} soll am Ende {Wording.Number(storage.EndKwh, 0).De} kWh enthalten, durch {cause.De} sind {Wording.Number(level, 0).De} kWh erreichbar",
            $"{storage.Id} shall hold {Wording.Number(storage.EndKwh, 0).En} kWh at the end, with {cause.En} {Wording.Number(level, 0).En} kWh can be reached"));
    }

    private static double MostHeatInto(SolverModel model, int network, int hour)
        => model.Problem.Networks[network].Units.Sum(unit => unit.MaximumKw[hour])
            + model.CouplingsOfNetwork[network].Sum(c => model.Couplings.Maximum[(c * model.Hours) + hour])
            + model.Problem.Networks[network].Storages.Sum(storage => storage.DischargeKw);
}
