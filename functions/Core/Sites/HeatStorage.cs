using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Sites;

/// <summary>A heat storage of a network (Wärmespeicher).</summary>
/// <param name="Id">The asset id; reports <c>storage_charge</c>.</param>
/// <param name="Capacity">Usable content [kWh].</param>
/// <param name="MaximumPower">Highest charging and discharging power [kW].</param>
public sealed record HeatStorage(string Id, Energy Capacity, Power MaximumPower);
