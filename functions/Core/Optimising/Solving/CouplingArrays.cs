namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>The couplings of a problem as arrays, by coupling or by coupling and hour; heat in kW, money in €.</summary>
internal sealed class CouplingArrays
{
    public CouplingArrays(MatchingProblem problem)
    {
        var (count, hours) = (problem.Couplings.Count, problem.Hours);
        var sources = Numbered(problem.Sources.Select(source => source.Id));
        var networks = Numbered(problem.Networks.Select(network => network.Id));
        Source = [.. problem.Couplings.Select(coupling => sources[coupling.SourceId])];
        Network = [.. problem.Couplings.Select(coupling => networks[coupling.NetworkId])];
        Terms = [.. problem.Couplings.Select((coupling, c) => CouplingTermsRule.Of(
            hours, coupling, problem.Sources[Source[c]], problem.Networks[Network[c]]))];
        CanRun = [.. Terms.Select(terms => terms.Any(term => term.CanRun))];
        Maximum = [.. Terms.SelectMany(terms => terms.Select(term => term.CanRun ? term.MaximumKw : 0))];
        Minimum = [.. problem.Couplings.Select(coupling => coupling.MinimumLoadKw)];
        Use = [.. Terms.SelectMany(terms => terms.Select(term => term.SourceUse))];
        Cost = new double[count * hours];
        for (var c = 0; c < count; c++)
        {
            FillCosts(problem, c);
        }

        Contracted = [.. problem.Couplings.Select(coupling => coupling.Contract?.MinimumKwh ?? 0)];
        IsBackup = [.. problem.Couplings.Select(coupling => problem.NMinusOne && coupling.Contract is { IsBackedUp: true })];
    }

    public CouplingTerms[][] Terms { get; }

    public int[] Source { get; }

    public int[] Network { get; }

    /// <summary>Whether it can run in any hour.</summary>
    public bool[] CanRun { get; }

    /// <summary>By coupling and hour; 0 where it cannot run.</summary>
    public double[] Maximum { get; }

    public double[] Minimum { get; }

    /// <summary>Availability used per heat, by coupling and hour [1].</summary>
    public double[] Use { get; }

    /// <summary>The cost of heat, by coupling and hour [€/kWh].</summary>
    public double[] Cost { get; }

    /// <summary>The contract's least heat [kWh]; 0 where there is none.</summary>
    public double[] Contracted { get; }

    /// <summary>Whether it counts for N-1.</summary>
    public bool[] IsBackup { get; }

    private void FillCosts(MatchingProblem problem, int c)
    {
        var coupling = problem.Couplings[c];
        var price = coupling.Contract?.PriceCentPerKwh ?? problem.Sources[Source[c]].PriceCentPerKwh;
        for (var hour = 0; hour < problem.Hours; hour++)
        {
            var term = Terms[c][hour];
            var electricity = problem.ElectricityEuroPerMwh[hour]
                + (problem.ElectricityTonnesPerMwh[hour] * problem.CarbonEuroPerTonne[hour]);
            Cost[(c * problem.Hours) + hour] = (term.SourceHeat * price[hour] / 100) + (term.Electricity * electricity / 1000);
        }
    }

    private static Dictionary<string, int> Numbered(IEnumerable<string> ids)
        => ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
}
