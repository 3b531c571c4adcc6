using SektorKopplung.Core.Sites;

namespace SektorKopplung.Core.Optimising;

/// <summary>A generation unit in a problem (Erzeuger): it makes heat between two limits at a cost per MWh.</summary>
/// <remarks>
/// The cost of CHP is that of its heat: fuel less the power gained (back pressure), or the power lost (extraction turbine).
/// </remarks>
public sealed record ProblemUnit
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of plant; says nothing to the solver.</summary>
    public required GenerationKind Kind { get; init; }

    /// <summary>The most heat by hour [kW]; 0 where it is not available.</summary>
    public required IReadOnlyList<double> MaximumKw { get; init; }

    /// <summary>The least heat by hour [kW], which it always makes.</summary>
    public required IReadOnlyList<double> MinimumKw { get; init; }

    /// <summary>What its heat costs by hour, without emissions [€/MWh]; below 0 where power pays for more than the fuel.</summary>
    public required IReadOnlyList<double> EuroPerMwh { get; init; }

    /// <summary>What its heat emits by hour [t/MWh].</summary>
    public required IReadOnlyList<double> TonnesPerMwh { get; init; }
}
