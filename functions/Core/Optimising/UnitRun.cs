namespace SektorKopplung.Core.Optimising;

/// <summary>What a generation unit does.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HeatKw">Its heat by hour [kW].</param>
public sealed record UnitRun(string Id, IReadOnlyList<double> HeatKw);
