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
    /// <summary>Heat into the network per heat taken from the source [1]: COP/(COP − 1) with a heat pump, else 1.</summary>
    public double NetworkHeatPerSourceHeat => Cop is { } cop ? cop / (cop - 1) : 1;
}
