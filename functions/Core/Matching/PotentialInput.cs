using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Matching;

/// <summary>Everything the screening of potentials knows: up to twelve months of hourly values.</summary>
public sealed record PotentialInput
{
    /// <summary>The town with its couplings.</summary>
    public required Site Site { get; init; }

    /// <summary>The instant of the screening, UTC; later hours do not count.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Measured heat load by network id [kW].</summary>
    public required IReadOnlyDictionary<string, HourlySeries> Demand { get; init; }

    /// <summary>Measured available heat by id of source or data centre [kW].</summary>
    public required IReadOnlyDictionary<string, HourlySeries> Available { get; init; }

    /// <summary>Measured temperature by id of source or data centre [°C]; the design temperature holds where there is none.</summary>
    public IReadOnlyDictionary<string, HourlySeries> SourceTemperature { get; init; } = new Dictionary<string, HourlySeries>();

    /// <summary>Measured return temperature by network id [°C]; the design return holds where there is none.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Returns { get; init; } = new Dictionary<string, HourlySeries>();

    /// <summary>Measured outdoor temperature [°C].</summary>
    public required HourlySeries Outdoor { get; init; }

    /// <summary>The hours to look at, UTC; null for all of the last 365 days.</summary>
    public IReadOnlyList<DateTimeOffset>? Hours { get; init; }

    /// <summary>How far a year may be off where all months are known [1]; a tenth, as heating degree days of German years differ.</summary>
    public double YearsDiffer { get; init; } = 0.1;

    /// <summary>Emission factors.</summary>
    public required FactorSet Factors { get; init; }

    /// <summary>Energy prices.</summary>
    public required PriceSet Prices { get; init; }

    /// <summary>What building a coupling costs.</summary>
    public CostSet Costs { get; init; } = CostSets.Current;
}
