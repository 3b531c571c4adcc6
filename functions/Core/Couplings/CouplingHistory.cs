using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Couplings;

/// <summary>What was measured of a coupling and around it, hourly means (gemessene Kopplung).</summary>
public sealed record CouplingHistory
{
    private const double StandingShare = 0.02;

    /// <summary>The coupling.</summary>
    public required Coupling Coupling { get; init; }

    /// <summary>Its source.</summary>
    public required HeatSource Source { get; init; }

    /// <summary>Its network.</summary>
    public required HeatNetwork Network { get; init; }

    /// <summary>Heat into the network [kW].</summary>
    public required HourlySeries Delivered { get; init; }

    /// <summary>Electricity of its heat pump [kW]; empty where there is none or no meter.</summary>
    public HourlySeries Electricity { get; init; } = new(DateTimeOffset.UnixEpoch, []);

    /// <summary>Heat the source had [kW].</summary>
    public required HourlySeries SourceHeat { get; init; }

    /// <summary>Temperature of the source [°C]; its design temperature where none was measured.</summary>
    public required HourlySeries SourceTemperature { get; init; }

    /// <summary>Return temperature of the network [°C]; its design return where none was measured.</summary>
    public required HourlySeries ReturnTemperature { get; init; }

    /// <summary>Load of the network [kW].</summary>
    public required HourlySeries Load { get; init; }

    /// <summary>Outdoor temperature [°C].</summary>
    public required HourlySeries Outdoor { get; init; }

    /// <summary>Heat of the other couplings into the same network [kW].</summary>
    public IReadOnlyList<HourlySeries> BesideInNetwork { get; init; } = [];

    /// <summary>Heat of the other couplings from the same source [kW].</summary>
    public IReadOnlyList<HourlySeries> BesideAtSource { get; init; } = [];

    /// <summary>When somebody decided not to use the coupling, as by a rejected recommendation.</summary>
    public IReadOnlyList<TimeWindow> HeldBack { get; init; } = [];

    /// <summary>Whether it stood in an hour: at most 2 % of its capacity, or below its minimum load. One not measured may be anything.</summary>
    internal bool Stands(double? delivered) => delivered is not { } heat
        || heat <= StandingShare * Coupling.Capacity.Kilowatts
        || heat < Coupling.MinimumLoad.Kilowatts;
}
