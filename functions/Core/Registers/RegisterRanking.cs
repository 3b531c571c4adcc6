namespace SektorKopplung.Core.Registers;

/// <summary>The register sources of a network, best first (Rangliste).</summary>
public sealed record RegisterRanking
{
    /// <summary>The network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The heat the network was taken to need [MWh/a]; null where nothing tells it, and then nothing is ranked.</summary>
    public required double? DemandMwh { get; init; }

    /// <summary>Where that is known from.</summary>
    public required DemandBasis? DemandBasis { get; init; }

    /// <summary>Mean outdoor temperature of the year taken [°C].</summary>
    public required double MeanOutdoorCelsius { get; init; }

    /// <summary>Whether that year was measured.</summary>
    public required bool IsClimateMeasured { get; init; }

    /// <summary>The set of assumptions.</summary>
    public required string Assumptions { get; init; }

    /// <summary>How many sources were looked at.</summary>
    public required int Considered { get; init; }

    /// <summary>How many are too far from this network.</summary>
    public required int TooFar { get; init; }

    /// <summary>How many are possible.</summary>
    public required int PossibleCount { get; init; }

    /// <summary>How many are near enough and refused for another reason.</summary>
    public required int RefusedCount { get; init; }

    /// <summary>The best of the possible ones, by CO2 saved.</summary>
    public required IReadOnlyList<RegisterPotential> Possible { get; init; }

    /// <summary>The largest of the refused ones, with their reason.</summary>
    public required IReadOnlyList<RegisterPotential> Refused { get; init; }
}
