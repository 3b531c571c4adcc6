using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Couplings;

/// <summary>What a coupling's forecast is made from.</summary>
public sealed record CouplingForecastRequest
{
    /// <summary>The coupling.</summary>
    public required Coupling Coupling { get; init; }

    /// <summary>Its source.</summary>
    public required HeatSource Source { get; init; }

    /// <summary>Its network.</summary>
    public required HeatNetwork Network { get; init; }

    /// <summary>When it is made, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Expected heat of the source [kW].</summary>
    public required Forecast Available { get; init; }

    /// <summary>Expected load of the network [kW].</summary>
    public required Forecast Demand { get; init; }

    /// <summary>Outdoor temperature, expected [°C]; hours without one have no point.</summary>
    public required HourlySeries Outdoor { get; init; }

    /// <summary>Temperature of the source [°C], taken to last.</summary>
    public required Temperature SourceTemperature { get; init; }

    /// <summary>Return temperature of the network [°C], taken to last.</summary>
    public required Temperature ReturnTemperature { get; init; }

    /// <summary>How far the coupling lay off the physical estimate in the last week, as a share of its capacity [1].</summary>
    public double RecentDeviation { get; init; }

    /// <summary>What measurements say about the plants.</summary>
    public PlantState State { get; init; } = PlantState.Unknown;

    /// <summary>The learned model; null lets physics speak alone.</summary>
    public CouplingModel? Model { get; init; }
}
