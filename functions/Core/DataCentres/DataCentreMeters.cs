using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.DataCentres;

/// <summary>What the meters of a data centre recorded, hourly means [kW].</summary>
public sealed record DataCentreMeters
{
    /// <summary>All electricity of the centre, as <c>total_power</c>.</summary>
    public required HourlySeries Total { get; init; }

    /// <summary>Electricity at the input of the servers, as <c>it_power</c>.</summary>
    public required HourlySeries It { get; init; }

    /// <summary>Heat handed over to others at the boundary of the centre, before any heat pump outside.</summary>
    public required HourlySeries Reused { get; init; }

    /// <summary>Electricity of plants within <see cref="Total"/> that only upgrade waste heat; empty where they have a supply of their own.</summary>
    public HourlySeries HeatPump { get; init; } = new(DateTimeOffset.UnixEpoch, []);
}
