namespace SektorKopplung.Core.Optimising;

/// <summary>Which heat goes where, hour by hour, for the least money: the question (Zuordnungsproblem).</summary>
/// <remarks>
/// Plain numbers with their unit in the name, as in the file (docs/matching.md); lists by hour have <see cref="Hours"/> items.
/// What <see cref="ProblemFile"/> reads keeps all the limits; whoever builds one in code keeps them himself.
/// </remarks>
public sealed record MatchingProblem
{
    /// <summary>How many hours are planned.</summary>
    public required int Hours { get; init; }

    /// <summary>The first hour; null where it does not matter.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The price of emissions by hour [€/t] (CO2-Preis), added to all marginal costs.</summary>
    public required IReadOnlyList<double> CarbonEuroPerTonne { get; init; }

    /// <summary>The price of electricity by hour [€/MWh].</summary>
    public required IReadOnlyList<double> ElectricityEuroPerMwh { get; init; }

    /// <summary>The emissions of electricity by hour [t/MWh].</summary>
    public required IReadOnlyList<double> ElectricityTonnesPerMwh { get; init; }

    /// <summary>What it costs to break a wish.</summary>
    public ProblemPenalties Penalties { get; init; } = new();

    /// <summary>Whether demand must be covered when the largest generation unit of a network fails (n-1-Sicherheit).</summary>
    public bool NMinusOne { get; init; }

    /// <summary>The sources and data centres.</summary>
    public required IReadOnlyList<ProblemSource> Sources { get; init; }

    /// <summary>The networks.</summary>
    public required IReadOnlyList<ProblemNetwork> Networks { get; init; }

    /// <summary>The couplings, at most one for a pair.</summary>
    public required IReadOnlyList<ProblemCoupling> Couplings { get; init; }
}
