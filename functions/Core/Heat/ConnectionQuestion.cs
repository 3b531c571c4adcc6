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

    /// <summary>The connection as built; null where the hour may choose.</summary>
    public ConnectionKind? Built { get; init; }

    /// <summary>The supply temperature to reach, never below what substations need [°C].</summary>
    public Temperature Needed => RequiredSupply > MinimumSupply ? RequiredSupply : MinimumSupply;

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
            Floor = source.FloorTemperature,
            RequiredSupply = temperatures.RequiredSupply,
            Return = temperatures.Return,
            MinimumSupply = network.MinimumSupply,
            HeatPumpMaximum = coupling.HeatPumpMaximumSupply,
            TolerableReturnLift = network.TolerableReturnLift,
            Built = coupling.Connection,
        };
    }
}
