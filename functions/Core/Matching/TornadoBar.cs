using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Matching;

/// <summary>How a result moves when one assumption moves and all others stay (Tornado-Diagramm).</summary>
/// <param name="Parameter">The assumption in a word: <c>electricity</c>, <c>fuel</c>, <c>co2</c>, <c>subsidy</c>, <c>investment</c>, <c>heat</c>.</param>
/// <param name="Name">The assumption in words.</param>
/// <param name="Unit">The unit of the assumption.</param>
/// <param name="Low">Its low value.</param>
/// <param name="High">Its high value.</param>
/// <param name="HeatCostAtLow">Cost of the heat at the low value [€/MWh].</param>
/// <param name="HeatCostAtHigh">Cost of the heat at the high value [€/MWh].</param>
/// <param name="EuroAtLow">Gain at the low value [€/a].</param>
/// <param name="EuroAtHigh">Gain at the high value [€/a].</param>
public sealed record TornadoBar(
    string Parameter,
    BilingualText Name,
    string Unit,
    double Low,
    double High,
    double HeatCostAtLow,
    double HeatCostAtHigh,
    double EuroAtLow,
    double EuroAtHigh);
