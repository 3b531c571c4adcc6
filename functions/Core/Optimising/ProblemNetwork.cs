namespace SektorKopplung.Core.Optimising;

/// <summary>A heat network in a problem (Wärmenetz).</summary>
public sealed record ProblemNetwork
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its demand by hour [kW].</summary>
    public required IReadOnlyList<double> DemandKw { get; init; }

    /// <summary>The supply temperature it needs by hour [°C]; null where temperatures are left out of it.</summary>
    public IReadOnlyList<double>? SupplyCelsius { get; init; }

    /// <summary>Its return temperature by hour [°C]; null where temperatures are left out of it.</summary>
    public IReadOnlyList<double>? ReturnCelsius { get; init; }

    /// <summary>The lowest supply temperature substations can work with [°C].</summary>
    public double MinimumSupplyCelsius { get; init; }

    /// <summary>How far its return may be lifted [K].</summary>
    public double TolerableReturnLiftKelvin { get; init; } = 10;

    /// <summary>What makes the rest of its heat.</summary>
    public IReadOnlyList<ProblemUnit> Units { get; init; } = [];

    /// <summary>Its heat storages.</summary>
    public IReadOnlyList<ProblemStorage> Storages { get; init; } = [];
}
