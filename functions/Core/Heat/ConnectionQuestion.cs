using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>The temperatures of an hour that decide how heat can get into a network.</summary>
public sealed record ConnectionQuestion
{
    /// <summary>The temperature the source gives [°C].</summary>
    public required Temperature Source { get; init; }

    /// <summary>How far the source may be cooled [K].</summary>
    public required TemperatureDifference UsableSpread { get; init; }

    /// <summary>The lowest temperature the source may be cooled to [°C]; null where there is none.</summary>
    public Temperature? Floor { get; init; }

    /// <summary>The supply temperature the network needs [°C].</summary>
    public required Temperature RequiredSupply { get; init; }

    /// <summary>The return temperature of the network [°C].</summary>
    public required Temperature Return { get; init; }

    /// <summary>The lowest supply temperature substations can work with [°C].</summary>
    public required Temperature MinimumSupply { get; init; }

    /// <summary>The highest temperature the heat pump reaches [°C].</summary>
    public required Temperature HeatPumpMaximum { get; init; }

    /// <summary>How far the return may be lifted [K].</summary>
    public required TemperatureDifference TolerableReturnLift { get; init; }

    /// <summary>What hot water must have at the tap [°C]; null where the network heats none.</summary>
    public Temperature? HotWater { get; init; }

    /// <summary>The static pressure at the pressure keeping; null where not known, then it refuses nothing.</summary>
    public GaugePressure? StaticPressure { get; init; }

    /// <summary>The highest point of the network above the pressure keeping [m].</summary>
    public double HighestPointMetres { get; init; }

    /// <summary>Whether the floor is there for the inlet of a sewage plant.</summary>
    public bool IsSewage { get; init; }

    /// <summary>The COP measured by the COP of the formula [1].</summary>
    public double CopFactor { get; init; } = 1;

    /// <summary>The connection as built; null where the hour may choose.</summary>
    public ConnectionKind? Built { get; init; }

    /// <summary>The supply temperature to reach: of the heating curve, never below what substations and hot water need [°C].</summary>
    public Temperature Needed => HardFloors.Supply(this).Temperature;

    /// <summary>Makes the question for a coupling in an hour.</summary>
    public static ConnectionQuestion Of(
        Coupling coupling, HeatSource source, HeatNetwork network, ConnectionTemperatures temperatures)
    {
        ArgumentNullException.ThrowIfNull(coupling);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(network);
        return new()
        {
            Source = temperatures.Source,
            UsableSpread = source.UsableSpread,
            Floor = HardFloors.OfSource(source),
            IsSewage = source.Kind == HeatSourceKind.Sewage,
            RequiredSupply = temperatures.RequiredSupply,
            Return = temperatures.Return,
            MinimumSupply = network.MinimumSupply,
            HotWater = network.HotWater,
            StaticPressure = network.StaticPressure,
            HighestPointMetres = network.HighestPointMetres,
            HeatPumpMaximum = coupling.HeatPumpMaximumSupply,
            TolerableReturnLift = network.TolerableReturnLift,
            Built = coupling.Connection,
        };
    }
}
