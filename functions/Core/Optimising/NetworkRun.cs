namespace SektorKopplung.Core.Optimising;

/// <summary>What a network's own plant does, and what is missing.</summary>
public sealed record NetworkRun
{
    /// <summary>The network's id.</summary>
    public required string Id { get; init; }

    /// <summary>The units in the order of the problem.</summary>
    public required IReadOnlyList<UnitRun> Units { get; init; }

    /// <summary>The storages in the order of the problem.</summary>
    public required IReadOnlyList<StorageRun> Storages { get; init; }

    /// <summary>Demand that nobody covers, by hour [kW].</summary>
    public required IReadOnlyList<double> UnservedKw { get; init; }

    /// <summary>Heat that nobody takes, by hour [kW].</summary>
    public required IReadOnlyList<double> SurplusKw { get; init; }

    /// <summary>Demand that could not be covered were the largest unit to fail, by hour [kW]; 0 without N-1.</summary>
    public required IReadOnlyList<double> ReserveShortageKw { get; init; }
}
