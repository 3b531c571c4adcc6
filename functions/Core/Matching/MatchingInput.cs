using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Heat;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Matching;

/// <summary>Everything the hourly matching knows; it looks at nothing else.</summary>
public sealed record MatchingInput
{
    /// <summary>The town with its networks, sources and couplings.</summary>
    public required Site Site { get; init; }

    /// <summary>The instant of the plan, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Expected heat load by network id [kW].</summary>
    public required IReadOnlyDictionary<string, Forecast> Demand { get; init; }

    /// <summary>Expected available heat by id of source or data centre [kW].</summary>
    public required IReadOnlyDictionary<string, Forecast> Available { get; init; }

    /// <summary>Outdoor temperature, measured and expected [°C].</summary>
    public required HourlySeries Outdoor { get; init; }

    /// <summary>The signals as they stand now: availability of units, temperatures, charge of storages.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Emission factors.</summary>
    public required FactorSet Factors { get; init; }

    /// <summary>Energy prices.</summary>
    public required PriceSet Prices { get; init; }

    /// <summary>Measured return temperatures by network id [°C]; the design return holds where there is none.</summary>
    public IReadOnlyDictionary<string, HourlySeries> Returns { get; init; } = new Dictionary<string, HourlySeries>();

    /// <summary>What couplings can deliver, by their id; the physical estimate holds where there is none.</summary>
    public IReadOnlyDictionary<string, CouplingForecast> Couplings { get; init; } = new Dictionary<string, CouplingForecast>();
}
