using System.Globalization;
using System.Text;
using SektorKopplung.Core.Optimising;

namespace SektorKopplung.Tests.Support.Optimising;

/// <summary>Writes a problem as a mixed-integer program in CPLEX LP format, in the tight form a specialist would choose.</summary>
/// <remarks>Written from docs/matching.md alone; shares nothing with the solver but what an hour allows a coupling.</remarks>
public sealed class CplexText
{
    private readonly MatchingProblem _problem;
    private readonly CouplingTerms[][] _terms;
    private readonly StringBuilder _costs = new();
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _bounds = new();
    private readonly StringBuilder _binaries = new();

    private CplexText(MatchingProblem problem)
    {
        _problem = problem;
        _terms = [.. problem.Couplings.Select(coupling => CouplingTermsRule.Of(problem, coupling).ToArray())];
    }

    /// <summary>The program.</summary>
    public static string Of(MatchingProblem problem)
    {
        var text = new CplexText(problem);
        text.Couplings();
        text.Sources();
        text.Networks();
        return $"Minimize\n cost: {text._costs}\nSubject To\n{text._rows}Bounds\n{text._bounds}Binaries\n{text._binaries}End\n";
    }

    private void Couplings()
    {
        for (var c = 0; c < _problem.Couplings.Count; c++)
        {
            if (!_terms[c].Any(term => term.CanRun))
            {
                continue;
            }

            var coupling = _problem.Couplings[c];
            Cost(coupling.OpeningEuro, $"open_{c}");
            Binary($"open_{c}");
            for (var hour = 0; hour < _problem.Hours; hour++)
            {
                CouplingHour(c, coupling, hour);
            }

            if (coupling.Contract is { MinimumKwh: > 0 } contract)
            {
                Row($"{Sum(Hours.Where(hour => _terms[c][hour].CanRun).Select(hour => $"q_{c}_{hour}"))} >= {N(contract.MinimumKwh)}");
            }
        }
    }

    private IEnumerable<int> Hours => Enumerable.Range(0, _problem.Hours);

    private void CouplingHour(int c, ProblemCoupling coupling, int hour)
    {
        Binary($"on_{c}_{hour}");
        Cost(coupling.RunningEuroPerHour, $"on_{c}_{hour}");
        Cost(coupling.StartEuro, $"start_{c}_{hour}");
        Cost(HeatCost(c, coupling, hour), $"q_{c}_{hour}");
        Row($"on_{c}_{hour} - open_{c} <= 0");
        Row($"q_{c}_{hour} - {N(_terms[c][hour].MaximumKw)} on_{c}_{hour} <= 0");
        Row($"q_{c}_{hour} - {N(coupling.MinimumLoadKw)} on_{c}_{hour} >= 0");
        if (!_terms[c][hour].CanRun)
        {
            Bound($"on_{c}_{hour} = 0");
        }

        Row(hour > 0
            ? $"start_{c}_{hour} - on_{c}_{hour} + on_{c}_{hour - 1} >= 0"
            : $"start_{c}_0 - on_{c}_0 >= {(coupling.WasRunning ? -1 : 0)}");
        var started = Enumerable.Range(0, Math.Min(coupling.MinimumRunHours, hour + 1)).Select(back => $"start_{c}_{hour - back}");
        Row($"{Sum(started)} - on_{c}_{hour} <= 0");
        Bound($"start_{c}_{hour} <= 1");
        Ramp(c, coupling, hour);
    }

    private double HeatCost(int c, ProblemCoupling coupling, int hour)
    {
        var source = _problem.Sources.First(source => source.Id == coupling.SourceId);
        var price = (coupling.Contract?.PriceCentPerKwh ?? source.PriceCentPerKwh)[hour];
        var power = _problem.ElectricityEuroPerMwh[hour] + (_problem.ElectricityTonnesPerMwh[hour] * _problem.CarbonEuroPerTonne[hour]);
        return (_terms[c][hour].SourceHeat * price / 100) + (_terms[c][hour].Electricity * power / 1000);
    }

    private void Ramp(int c, ProblemCoupling coupling, int hour)
    {
        if (coupling.RampKw is not { } ramp || hour == 0)
        {
            return;
        }

        // In running hours the ramp, at the edges of a run what is allowed there.
        var edge = coupling.EdgeOfRunKw!.Value - ramp;
        Row($"q_{c}_{hour} - q_{c}_{hour - 1} - {N(edge)} start_{c}_{hour} <= {N(ramp)}");
        Row($"q_{c}_{hour - 1} - q_{c}_{hour} - {N(edge)} stop_{c}_{hour} <= {N(ramp)}");
        Row($"stop_{c}_{hour} - start_{c}_{hour} + on_{c}_{hour} - on_{c}_{hour - 1} = 0");
        Row($"start_{c}_{hour} + on_{c}_{hour - 1} <= 1");
    }

    private void Sources()
    {
        for (var s = 0; s < _problem.Sources.Count; s++)
        {
            var source = _problem.Sources[s];
            var couplings = CouplingsWhere(coupling => coupling.SourceId == source.Id);
            if (couplings.Count == 0)
            {
                continue;
            }

            Row($"{Sum(couplings.Select(c => $"open_{c}"))} <= {source.MaximumLinks}");
            foreach (var hour in Hours.Where(hour => couplings.Exists(c => _terms[c][hour].CanRun)))
            {
                Row($"{Sum(couplings.Where(c => _terms[c][hour].CanRun).Select(c => $"{N(_terms[c][hour].SourceUse)} q_{c}_{hour}"))}"
                    + $" <= {N(source.AvailableKw[hour])}");
            }
        }
    }

    private void Networks()
    {
        for (var n = 0; n < _problem.Networks.Count; n++)
        {
            foreach (var hour in Hours)
            {
                Balance(n, _problem.Networks[n], hour);
                Reserve(n, _problem.Networks[n], hour);
            }

            for (var s = 0; s < _problem.Networks[n].Storages.Count; s++)
            {
                Storage($"{n}_{s}", _problem.Networks[n].Storages[s]);
            }
        }
    }

    private void Balance(int n, ProblemNetwork network, int hour)
    {
        var supply = CouplingsWhere(coupling => coupling.NetworkId == network.Id).Select(c => $"q_{c}_{hour}").ToList();
        for (var u = 0; u < network.Units.Count; u++)
        {
            var (unit, name) = (network.Units[u], $"p_{n}_{u}_{hour}");
            supply.Add(name);
            Bound($"{N(unit.MinimumKw[hour])} <= {name} <= {N(unit.MaximumKw[hour])}");
            Cost((unit.EuroPerMwh[hour] + (unit.TonnesPerMwh[hour] * _problem.CarbonEuroPerTonne[hour])) / 1000, name);
        }

        supply.AddRange(network.Storages.Select((_, s) => $"give_{n}_{s}_{hour}"));
        Cost(_problem.Penalties.UnservedEuroPerMwh / 1000, $"unserved_{n}_{hour}");
        Cost(_problem.Penalties.SurplusEuroPerMwh / 1000, $"surplus_{n}_{hour}");
        Bound($"unserved_{n}_{hour} <= {N(network.DemandKw[hour])}");
        Row($"{Sum([.. supply, $"unserved_{n}_{hour}"])} - surplus_{n}_{hour} = {N(network.DemandKw[hour])}");
    }

    private void Reserve(int n, ProblemNetwork network, int hour)
    {
        if (!_problem.NMinusOne)
        {
            return;
        }

        var largest = network.Units.Select(unit => unit.MaximumKw[hour]).DefaultIfEmpty(0).Max();
        var needed = network.DemandKw[hour] - (network.Units.Sum(unit => unit.MaximumKw[hour]) - largest);
        var backedUp = CouplingsWhere(coupling => coupling.NetworkId == network.Id && coupling.Contract is { IsBackedUp: true })
            .Select(c => $"{N(_terms[c][hour].MaximumKw)} on_{c}_{hour}");
        Row($"{Sum([.. backedUp, $"short_{n}_{hour}"])} >= {N(needed)}");
        Cost(_problem.Penalties.ReserveEuroPerMwh / 1000, $"short_{n}_{hour}");
    }

    private void Storage(string name, ProblemStorage storage)
    {
        foreach (var hour in Hours)
        {
            Bound($"-{N(storage.ChargeKw)} <= give_{name}_{hour} <= {N(storage.DischargeKw)}");
            Bound($"{N(hour == _problem.Hours - 1 ? storage.EndKwh : 0)} <= level_{name}_{hour} <= {N(storage.CapacityKwh)}");
            var kept = 1 - storage.LossSharePerHour;
            Row(hour > 0
                ? $"level_{name}_{hour} - {N(kept)} level_{name}_{hour - 1} + give_{name}_{hour} = 0"
                : $"level_{name}_0 + give_{name}_0 = {N(kept * storage.StartKwh)}");
        }
    }

    private List<int> CouplingsWhere(Func<ProblemCoupling, bool> isMeant)
        => [.. Enumerable.Range(0, _problem.Couplings.Count)
            .Where(c => isMeant(_problem.Couplings[c]) && _terms[c].Any(term => term.CanRun))];

    private void Cost(double cost, string name)
    {
        if (cost != 0)
        {
            _costs.Append(CultureInfo.InvariantCulture, $" {(cost < 0 ? '-' : '+')} {N(Math.Abs(cost))} {name}\n");
        }
    }

    private void Row(string row) => _rows.Append(' ').Append(row).Append('\n');

    private void Bound(string bound) => _bounds.Append(' ').Append(bound).Append('\n');

    private void Binary(string name) => _binaries.Append(' ').Append(name).Append('\n');

    private static string Sum(IEnumerable<string> terms) => string.Join("\n + ", terms);

    private static string N(double number) => number.ToString("0.###############", CultureInfo.InvariantCulture);
}
