namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Turns a plan under work into one to hand out: who of the network makes the rest.</summary>
internal static class PlanAssembly
{
    public static MatchingPlan Of(SolverModel model, PlanState state) => new(
        [.. model.Problem.Couplings.Select((coupling, c) => new CouplingRun(
            coupling.Id, Row(state.IsRunning, c, model.Hours), Row(state.Heat, c, model.Hours)))],
        [.. model.Problem.Networks.Select((network, n) => Network(model, state, network, n))]);

    private static NetworkRun Network(SolverModel model, PlanState state, ProblemNetwork network, int n)
    {
        var hours = model.Hours;
        var units = network.Units.Select(_ => new double[hours]).ToList();
        var (unserved, surplus, shortage) = (new double[hours], new double[hours], new double[hours]);
        for (var hour = 0; hour < hours; hour++)
        {
            var place = (n * hours) + hour;
            (unserved[hour], surplus[hour]) = Dispatch(model.Problem, network, hour, state.Rest[place], units);
            shortage[hour] = Math.Max(0, model.ReserveNeed[place] - state.Backup[place]);
        }

        return new()
        {
            Id = network.Id,
            Units = [.. network.Units.Select((unit, u) => new UnitRun(unit.Id, units[u]))],
            Storages = [.. Storages(model, state, n)],
            UnservedKw = unserved,
            SurplusKw = surplus,
            ReserveShortageKw = shortage,
        };
    }

    // Cheapest first; demand left unserved has its place among the units by its penalty.
    private static (double Unserved, double Surplus) Dispatch(
        MatchingProblem problem, ProblemNetwork network, int hour, double rest, List<double[]> heat)
    {
        var surplus = problem.Penalties.SurplusEuroPerMwh / 1000;
        var left = rest;
        for (var u = 0; u < network.Units.Count; u++)
        {
            var unit = network.Units[u];
            var always = RestPieces.Price(problem, unit, hour) < -surplus ? unit.MaximumKw[hour] : unit.MinimumKw[hour];
            heat[u][hour] = always;
            left -= always;
        }

        var wasted = Math.Max(0, -left);
        left = Math.Max(0, left);
        foreach (var u in Enumerable.Range(0, network.Units.Count).OrderBy(u => RestPieces.Price(problem, network.Units[u], hour)))
        {
            if (RestPieces.Price(problem, network.Units[u], hour) > problem.Penalties.UnservedEuroPerMwh / 1000)
            {
                break;
            }

            var more = Math.Min(left, network.Units[u].MaximumKw[hour] - heat[u][hour]);
            heat[u][hour] += more;
            left -= more;
        }

        return (Unserved(network, hour, left, heat), wasted);
    }

    // Units dearer than the penalty help only beyond all demand, where a storage's end level asks for it.
    private static double Unserved(ProblemNetwork network, int hour, double left, List<double[]> heat)
    {
        var beyond = Math.Max(0, left - network.DemandKw[hour]);
        for (var u = 0; u < network.Units.Count && beyond > 0; u++)
        {
            var more = Math.Min(beyond, network.Units[u].MaximumKw[hour] - heat[u][hour]);
            heat[u][hour] += more;
            beyond -= more;
            left -= more;
        }

        return left;
    }

    private static IEnumerable<StorageRun> Storages(SolverModel model, PlanState state, int network)
    {
        for (var s = 0; s < model.Storages.Length; s++)
        {
            if (model.Storages[s].Network != network)
            {
                continue;
            }

            var storage = model.Storages[s].Storage;
            var level = storage.StartKwh;
            var (given, levels) = (new double[model.Hours], new double[model.Hours]);
            for (var hour = 0; hour < model.Hours; hour++)
            {
                given[hour] = -state.Taken[(s * model.Hours) + hour];
                level = (level * (1 - storage.LossSharePerHour)) - given[hour];
                levels[hour] = level;
            }

            yield return new(storage.Id, given, levels);
        }
    }

    private static T[] Row<T>(T[] cells, int row, int hours) => cells[(row * hours)..((row + 1) * hours)];
}
