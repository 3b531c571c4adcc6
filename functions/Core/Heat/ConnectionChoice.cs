using SektorKopplung.Core.Language;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Heat;

/// <summary>How heat can get into the network in an hour, or why it cannot (Anschlussart).</summary>
/// <param name="Kind">The connection; null where it is refused.</param>
/// <param name="Cop">Heat per electricity [1]; null without a heat pump.</param>
/// <param name="Feed">The temperature of the water fed in [°C].</param>
/// <param name="SpreadShare">The share of the usable spread that may be used above the floor [1].</param>
/// <param name="Conflict">Why it is refused; empty where it is not.</param>
public sealed record ConnectionChoice(
    ConnectionKind? Kind, double? Cop, Temperature Feed, double SpreadShare, BilingualText Conflict)
{
    /// <summary>What no machine between these temperatures exceeds (Lorenz) [1]; null without a heat pump.</summary>
    public double? IdealCop { get; init; }

    /// <summary>Heat into the network per heat taken from the source [1]: COP/(COP − 1) with a heat pump, else 1.</summary>
    public double NetworkHeatPerSourceHeat => Cop is { } cop ? cop / (cop - 1) : 1;

    /// <summary>The share of a network's load that the connection can take [1]: a return flow takes up its lift only.</summary>
    /// <param name="requiredSupply">The supply temperature the network needs.</param>
    /// <param name="returning">Its return temperature.</param>
    public double ShareOfLoad(Temperature requiredSupply, Temperature returning) => Kind == ConnectionKind.ReturnLift
        ? Math.Clamp((Feed - returning).Kelvins / Math.Max((requiredSupply - returning).Kelvins, 1), 0, 1)
        : 1;
}
