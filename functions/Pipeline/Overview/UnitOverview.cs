namespace SektorKopplung.Pipeline.Overview;

/// <summary>A generation unit as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="OutputKw">Heat output [kW].</param>
/// <param name="CapacityKw">Heat capacity [kW].</param>
/// <param name="Available">Whether it can run; null where nothing tells.</param>
public sealed record UnitOverview(
    string Id, string Name, string Kind, double? OutputKw, double CapacityKw, bool? Available);
