using SektorKopplung.Core.Optimising;
using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Tests.Optimising;

/// <summary>Problems small enough to solve by hand: one boiler at 50 €/MWh, free waste heat.</summary>
internal static class TinyProblems
{
    public static MatchingProblem Of(double[] demand, double[] available, ProblemCoupling? coupling = null) => new()
    {
        Hours = demand.Length,
        CarbonEuroPerTonne = new double[demand.Length],
        ElectricityEuroPerMwh = new double[demand.Length],
        ElectricityTonnesPerMwh = new double[demand.Length],
        Sources = [new() { Id = "source", AvailableKw = available, PriceCentPerKwh = new double[demand.Length] }],
        Networks = [new() { Id = "network", DemandKw = demand, Units = [Boiler("boiler", demand.Length)] }],
        Couplings = [coupling ?? Coupling],
    };

    public static ProblemCoupling Coupling { get; } = new() { Id = "coupling", SourceId = "source", NetworkId = "network", CapacityKw = 1000 };

    public static ProblemUnit Boiler(string id, int hours, double most = 2000) => new()
    {
        Id = id,
        Kind = GenerationKind.Boiler,
        MaximumKw = All(hours, most),
        MinimumKw = All(hours, 0),
        EuroPerMwh = All(hours, 50),
        TonnesPerMwh = All(hours, 0.2),
    };

    public static double[] All(int hours, double value) => [.. Enumerable.Repeat(value, hours)];
}
