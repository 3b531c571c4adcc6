using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A way for heat from one source into one network (Kopplung).</summary>
public sealed record Coupling
{
    /// <summary>The asset id, as in topics.</summary>
    public required string Id { get; init; }

    /// <summary>The heat source or data centre.</summary>
    public required string SourceId { get; init; }

    /// <summary>The network that takes the heat.</summary>
    public required string NetworkId { get; init; }

    /// <summary>How real it is.</summary>
    public required CouplingState State { get; init; }

    /// <summary>Trench length of the connecting pipe [m].</summary>
    public required double DistanceMetres { get; init; }

    /// <summary>Highest heat into the network [kW].</summary>
    public required Power Capacity { get; init; }

    /// <summary>The connection as built; null lets each hour choose by temperatures.</summary>
    public ConnectionKind? Connection { get; init; }

    /// <summary>Nominal diameter of the pipe, DN [mm]; 0 where not known.</summary>
    public int NominalDiameter { get; init; }

    /// <summary>The supply temperature a heat pump of the coupling can reach [°C].</summary>
    public Temperature HeatPumpMaximumSupply { get; init; } = Temperature.FromCelsius(90);

    /// <summary>Lowest heat into the network while running [kW].</summary>
    public Power MinimumLoad { get; init; }

    /// <summary>What its pumps lift at most (Förderhöhe) [bar]; null where not known, then it limits nothing.</summary>
    public PressureDifference? FeedInHead { get; init; }

    /// <summary>Differential pressure of the network where it feeds in (Einspeisedruck) [bar].</summary>
    public PressureDifference FeedInDifference { get; init; }

    /// <summary>How long it takes from standstill to the first heat (Anfahrzeit).</summary>
    public TimeSpan Start { get; init; }

    /// <summary>How fast it loads up afterwards, by its load and minute (Laständerung) [1/min]; null where nothing limits it.</summary>
    public Ratio? RampPerMinute { get; init; }

    /// <summary>Whether a contract backs the heat up, so that it counts in the N-1 reserve.</summary>
    public bool IsBackedUp { get; init; }
}
