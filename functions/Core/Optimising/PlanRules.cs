using System.Globalization;

namespace SektorKopplung.Core.Optimising;

/// <summary>Goes through the rules of a problem, notes what a plan breaks and adds up what it costs.</summary>
internal sealed class PlanRules(MatchingProblem problem)
{
    // A watt, or a millionth: what adding up thousands of doubles may be off by.
    private const double Tolerance = 1e-3;
    private const double RelativeTolerance = 1e-6;

    private readonly CouplingTerms[][] _terms =
        [.. problem.Couplings.Select(coupling => CouplingTermsRule.Of(problem, coupling).ToArray())];

    private readonly ILookup<string, int> _ofSource = Enumerable.Range(0, problem.Couplings.Count)
        .ToLookup(c => problem.Couplings[c].SourceId);

    private readonly ILookup<string, int> _ofNetwork = Enumerable.Range(0, problem.Couplings.Count)
        .ToLookup(c => problem.Couplings[c].NetworkId);

    private readonly List<string> _violations = [];

    public double Cost { get; private set; }

    public IReadOnlyList<string> Violations => _violations;

    public void CheckCouplings(MatchingPlan plan)
    {
        for (var c = 0; c < problem.Couplings.Count; c++)
        {
            var (coupling, run) = (problem.Couplings[c], plan.Couplings[c]);
            for (var hour = 0; hour < problem.Hours; hour++)
            {
                CheckHour(coupling, run, _terms[c][hour], hour);
            }

            var runs = new RunLengths(run.IsRunning);
            Cost += run.IsUsed ? coupling.OpeningEuro : 0;
            Cost += coupling.StartEuro * (runs.Starts - (coupling.WasRunning && run.IsRunning[0] ? 1 : 0));
            AtMost(coupling.MinimumRunHours, runs.Shortest(coupling.WasRunning), $"{coupling.Id}: shortest run");
            AtMost(coupling.Contract?.MinimumKwh ?? 0, run.HeatKw.Sum(), $"{coupling.Id}: contract minimum");
        }
    }

    public void CheckSources(MatchingPlan plan)
    {
        foreach (var source in problem.Sources)
        {
            var couplings = _ofSource[source.Id].ToList();
            AtMost(couplings.Count(c => plan.Couplings[c].IsUsed), source.MaximumLinks, $"{source.Id}: links");
            for (var hour = 0; hour < problem.Hours; hour++)
            {
                AtMost(couplings.Sum(c => plan.Couplings[c].HeatKw[hour] * _terms[c][hour].SourceUse), source.AvailableKw[hour],
                    At($"{source.Id}: heat taken", hour));
                foreach (var c in couplings)
                {
                    var heat = plan.Couplings[c].HeatKw[hour] * _terms[c][hour].SourceHeat;
                    Cost += heat * (problem.Couplings[c].Contract?.PriceCentPerKwh ?? source.PriceCentPerKwh)[hour] / 100;
                }
            }
        }
    }

    public void CheckNetworks(MatchingPlan plan)
    {
        for (var n = 0; n < problem.Networks.Count; n++)
        {
            var (network, run) = (problem.Networks[n], plan.Networks[n]);
            for (var s = 0; s < network.Storages.Count; s++)
            {
                CheckStorage(network.Storages[s], run.Storages[s]);
            }

            for (var hour = 0; hour < problem.Hours; hour++)
            {
                CheckUnits(network, run, hour);
                CheckBalance(network, run, plan, hour);
                CheckReserve(network, run, plan, hour);
            }
        }
    }

    private void CheckHour(ProblemCoupling coupling, CouplingRun run, CouplingTerms terms, int hour)
    {
        var heat = run.HeatKw[hour];
        AtMost(run.IsRunning[hour] ? coupling.MinimumLoadKw : 0, heat, At($"{coupling.Id}: least heat", hour));
        AtMost(heat, run.IsRunning[hour] ? terms.MaximumKw : 0, At($"{coupling.Id}: heat", hour));
        if (run.IsRunning[hour] && !terms.CanRun)
        {
            _violations.Add(At($"{coupling.Id} runs though refused ({terms.Refusal.En})", hour));
        }

        Cost += run.IsRunning[hour] ? coupling.RunningEuroPerHour : 0;
        Cost += heat * terms.Electricity / 1000
            * (problem.ElectricityEuroPerMwh[hour] + (problem.ElectricityTonnesPerMwh[hour] * problem.CarbonEuroPerTonne[hour]));
        CheckRamp(coupling, run, hour);
    }

    private void CheckRamp(ProblemCoupling coupling, CouplingRun run, int hour)
    {
        if (coupling.RampKw is not { } ramp || hour == 0)
        {
            return;
        }

        var isWithinRun = run.IsRunning[hour] && run.IsRunning[hour - 1];
        AtMost(Math.Abs(run.HeatKw[hour] - run.HeatKw[hour - 1]), isWithinRun ? ramp : coupling.EdgeOfRunKw!.Value,
            At($"{coupling.Id}: change of heat", hour));
    }

    private void CheckStorage(ProblemStorage storage, StorageRun run)
    {
        var level = storage.StartKwh;
        for (var hour = 0; hour < problem.Hours; hour++)
        {
            AtMost(run.DischargeKw[hour], storage.DischargeKw, At($"{storage.Id}: discharge", hour));
            AtMost(-run.DischargeKw[hour], storage.ChargeKw, At($"{storage.Id}: charge", hour));
            level = (level * (1 - storage.LossSharePerHour)) - run.DischargeKw[hour];
            Equal(level, run.LevelKwh[hour], At($"{storage.Id}: level", hour));
            AtMost(0, level, At($"{storage.Id}: lowest level", hour));
            AtMost(level, storage.CapacityKwh, At($"{storage.Id}: level", hour));
        }

        AtMost(storage.EndKwh, level, $"{storage.Id}: level at the end");
    }

    private void CheckUnits(ProblemNetwork network, NetworkRun run, int hour)
    {
        for (var u = 0; u < network.Units.Count; u++)
        {
            var (unit, heat) = (network.Units[u], run.Units[u].HeatKw[hour]);
            AtMost(unit.MinimumKw[hour], heat, At($"{unit.Id}: least heat", hour));
            AtMost(heat, unit.MaximumKw[hour], At($"{unit.Id}: heat", hour));
            Cost += heat / 1000 * (unit.EuroPerMwh[hour] + (unit.TonnesPerMwh[hour] * problem.CarbonEuroPerTonne[hour]));
        }
    }

    private void CheckBalance(ProblemNetwork network, NetworkRun run, MatchingPlan plan, int hour)
    {
        var waste = CouplingsOf(network).Sum(c => plan.Couplings[c].HeatKw[hour]);
        var own = run.Units.Sum(unit => unit.HeatKw[hour]) + run.Storages.Sum(storage => storage.DischargeKw[hour]);
        Equal(network.DemandKw[hour] + run.SurplusKw[hour], waste + own + run.UnservedKw[hour], At($"{network.Id}: balance", hour));
        AtMost(0, run.SurplusKw[hour], At($"{network.Id}: surplus", hour));
        AtMost(0, run.UnservedKw[hour], At($"{network.Id}: unserved", hour));
        AtMost(run.UnservedKw[hour], network.DemandKw[hour], At($"{network.Id}: unserved", hour));
        Cost += (run.UnservedKw[hour] * problem.Penalties.UnservedEuroPerMwh / 1000)
            + (run.SurplusKw[hour] * problem.Penalties.SurplusEuroPerMwh / 1000);
    }

    private void CheckReserve(ProblemNetwork network, NetworkRun run, MatchingPlan plan, int hour)
    {
        var shortage = run.ReserveShortageKw[hour];
        AtMost(0, shortage, At($"{network.Id}: reserve shortage", hour));
        if (!problem.NMinusOne)
        {
            return;
        }

        var largest = network.Units.Select(unit => unit.MaximumKw[hour]).DefaultIfEmpty(0).Max();
        var left = network.Units.Sum(unit => unit.MaximumKw[hour]) - largest;
        var backedUp = CouplingsOf(network)
            .Where(c => problem.Couplings[c].Contract is { IsBackedUp: true } && plan.Couplings[c].IsRunning[hour])
            .Sum(c => _terms[c][hour].MaximumKw);
        AtMost(network.DemandKw[hour], left + backedUp + shortage, At($"{network.Id}: demand after the largest unit failed", hour));
        Cost += shortage * problem.Penalties.ReserveEuroPerMwh / 1000;
    }

    private IEnumerable<int> CouplingsOf(ProblemNetwork network) => _ofNetwork[network.Id];

    private void AtMost(double value, double limit, string what)
    {
        if (!(value <= limit + Tolerance + (RelativeTolerance * Math.Abs(limit))))
        {
            _violations.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.###} is above {limit:0.###}."));
        }
    }

    private void Equal(double left, double right, string what)
    {
        AtMost(left, right, what);
        AtMost(right, left, what);
    }

    private static string At(string what, int hour) => $"{what}, hour {hour.ToString(CultureInfo.InvariantCulture)}";
}
