using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>Heat that a unit need not make because of a coupling (verdrängte Wärme).</summary>
/// <param name="UnitId">The generation unit.</param>
/// <param name="UnitName">The name shown to people.</param>
/// <param name="Heat">How much over the plan [kWh].</param>
public sealed record DisplacedHeat(string UnitId, string UnitName, Energy Heat);
