namespace SektorKopplung.Core.Optimising.Solving;

/// <summary>Makes the pieces of a network's cost of an hour from its units and the penalties.</summary>
internal static class RestPieces
{
    // Far above all penalties, so that what no plan can do never pays [€/kWh].
    private const double Impossible = 1000;

    /// <summary>The pieces, from surplus to impossible.</summary>
    public static IReadOnlyList<(double UpTo, double Slope, double CostAt)> Of(
        MatchingProblem problem, ProblemNetwork network, int hour)
    {
        var surplus = problem.Penalties.SurplusEuroPerMwh / 1000;
        var steps = Steps(problem, network, hour);
        var (made, cost) = AlwaysMade(problem, network, hour);
        foreach (var (kilowatts, price) in steps.Where(step => step.Price < -surplus))
        {
            (made, cost) = (made + kilowatts, cost + (kilowatts * price));
        }

        var pieces = new List<(double, double, double)> { (made, -surplus, cost) };
        foreach (var (kilowatts, price) in steps.Where(step => step.Price >= -surplus && step.Kilowatts > 0).OrderBy(step => step.Price))
        {
            (made, cost) = (made + kilowatts, cost + (kilowatts * price));
            pieces.Add((made, price, cost));
        }

        pieces.Add((double.PositiveInfinity, Impossible, double.PositiveInfinity));
        return pieces;
    }

    /// <summary>What a kilowatt hour of a unit costs with its emissions [€/kWh].</summary>
    public static double Price(MatchingProblem problem, ProblemUnit unit, int hour)
        => (unit.EuroPerMwh[hour] + (unit.TonnesPerMwh[hour] * problem.CarbonEuroPerTonne[hour])) / 1000;

    private static List<(double Kilowatts, double Price)> Steps(MatchingProblem problem, ProblemNetwork network, int hour)
        => [.. network.Units.Select(unit => (unit.MaximumKw[hour] - unit.MinimumKw[hour], Price(problem, unit, hour))),
            (network.DemandKw[hour], problem.Penalties.UnservedEuroPerMwh / 1000)];

    private static (double Made, double Cost) AlwaysMade(MatchingProblem problem, ProblemNetwork network, int hour)
        => (network.Units.Sum(unit => unit.MinimumKw[hour]),
            network.Units.Sum(unit => unit.MinimumKw[hour] * Price(problem, unit, hour)));
}
