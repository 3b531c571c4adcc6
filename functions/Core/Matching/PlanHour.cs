using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>One hour of a network's plan.</summary>
public sealed record PlanHour
{
    /// <summary>Start of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>The expected load with its 80 % band [kW].</summary>
    public required ForecastPoint Demand { get; init; }

    /// <summary>What covers it, waste heat first; a storage being charged is negative.</summary>
    public required IReadOnlyList<PlannedSupply> Supply { get; init; }

    /// <summary>Expected load that nothing covers [kW].</summary>
    public required Power Gap { get; init; }

    /// <summary>Capacity of available units that the expected load leaves free [kW].</summary>
    public required Power Reserve { get; init; }
}
