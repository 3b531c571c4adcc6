namespace SektorKopplung.Core.Optimising;

/// <summary>A source of heat in a problem (Wärmequelle).</summary>
public sealed record ProblemSource
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The heat it can give by hour [kW].</summary>
    public required IReadOnlyList<double> AvailableKw { get; init; }

    /// <summary>What its heat costs by hour [ct/kWh]; a coupling's contract goes first.</summary>
    public required IReadOnlyList<double> PriceCentPerKwh { get; init; }

    /// <summary>How many of its couplings may be used within the horizon.</summary>
    public int MaximumLinks { get; init; } = 1;

    /// <summary>Its temperature by hour [°C]; null where temperatures are left out of it.</summary>
    public IReadOnlyList<double>? TemperatureCelsius { get; init; }

    /// <summary>How far it may be cooled [K].</summary>
    public double UsableSpreadKelvin { get; init; } = 6;

    /// <summary>The lowest temperature it may be cooled to [°C]; null where there is none.</summary>
    public double? FloorCelsius { get; init; }
}
