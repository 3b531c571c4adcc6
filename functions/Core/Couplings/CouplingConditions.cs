using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Couplings;

/// <summary>What an hour of a source and a network brings a coupling, measured or expected.</summary>
public sealed record CouplingConditions
{
    /// <summary>Start of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>The way of the heat at the hour's temperatures.</summary>
    public required CouplingWay Way { get; init; }

    /// <summary>Heat of the source with its band [kW]; measured values have no width.</summary>
    public required ForecastPoint Available { get; init; }

    /// <summary>Load of the network with its band [kW].</summary>
    public required ForecastPoint Load { get; init; }

    /// <summary>Outdoor temperature [°C].</summary>
    public required double OutdoorCelsius { get; init; }

    /// <summary>How far the coupling lay off the physical estimate in the last week, as a share of its capacity [1].</summary>
    public double RecentDeviation { get; init; }
}
