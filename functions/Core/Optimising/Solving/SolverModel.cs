namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>A problem as arrays: [coupling × hours + hour] and so on; heat in kW, money in €.</summary>
internal sealed class SolverModel
{
    public SolverModel(MatchingProblem problem)
    {
        Problem = problem;
        Hours = problem.Hours;
        Curves = new RestCurves(problem);
        Available = [.. problem.Sources.SelectMany(source => source.AvailableKw)];
        Demand = [.. problem.Networks.SelectMany(network => network.DemandKw)];
        Couplings = new CouplingArrays(problem);
        CouplingsOfSource = Group(problem.Sources.Count, Couplings.Source);
        CouplingsOfNetwork = Group(problem.Networks.Count, Couplings.Network);
        Storages = [.. problem.Networks.SelectMany((network, n) => network.Storages.Select(storage => (storage, n)))];
        ReserveNeed = problem.NMinusOne ? Needs(problem) : new double[Demand.Length];
        ReservePrice = problem.Penalties.ReserveEuroPerMwh / 1000;
        MaximumLinks = [.. problem.Sources.Select(source => source.MaximumLinks)];
    }

    public MatchingProblem Problem { get; }

    public int Hours { get; }

    public RestCurves Curves { get; }

    public CouplingArrays Couplings { get; }

    /// <summary>By source and hour [kW].</summary>
    public double[] Available { get; }

    /// <summary>By network and hour [kW].</summary>
    public double[] Demand { get; }

    /// <summary>Demand that couplings would have to cover were the largest unit to fail, by network and hour [kW].</summary>
    public double[] ReserveNeed { get; }

    /// <summary>The penalty [€/kWh].</summary>
    public double ReservePrice { get; }

    public int[] MaximumLinks { get; }

    /// <summary>The couplings that can run, by source.</summary>
    public int[][] CouplingsOfSource { get; }

    /// <summary>The couplings that can run, by network.</summary>
    public int[][] CouplingsOfNetwork { get; }

    /// <summary>All storages and the networks they belong to.</summary>
    public (ProblemStorage Storage, int Network)[] Storages { get; }

    private int[][] Group(int count, int[] owners)
    {
        var groups = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var c = 0; c < owners.Length; c++)
        {
            if (Couplings.CanRun[c])
            {
                groups[owners[c]].Add(c);
            }
        }

        return [.. groups.Select(group => group.ToArray())];
    }

    private static double[] Needs(MatchingProblem problem)
        => [.. problem.Networks.SelectMany(network => Enumerable.Range(0, problem.Hours).Select(hour =>
        {
            var units = network.Units.Select(unit => unit.MaximumKw[hour]).DefaultIfEmpty(0).ToList();
            return Math.Max(0, network.DemandKw[hour] - (units.Sum() - units.Max()));
        }))];
}
