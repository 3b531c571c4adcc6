using SektorKopplung.Core.Units;

namespace SektorKopplung.Core.Matching;

/// <summary>What one unit, storage or coupling gives in an hour.</summary>
/// <param name="Id">The asset id.</param>
/// <param name="Name">The name shown to people.</param>
/// <param name="Kind"><c>waste-heat</c>, <c>chp</c>, <c>boiler</c>, <c>storage</c>, <c>heat-pump</c>, <c>incineration</c> or <c>electric-boiler</c>.</param>
/// <param name="Power">Heat into the network [kW]; negative while a storage is charged.</param>
public sealed record PlannedSupply(string Id, string Name, string Kind, Power Power);
