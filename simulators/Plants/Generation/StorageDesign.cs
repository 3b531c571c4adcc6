namespace SektorKopplung.Simulators.Plants.Generation;

/// <summary>A hot-water storage (Wärmespeicher).</summary>
/// <param name="Id">The id in topics.</param>
/// <param name="CapacityKwh">What it holds [kWh].</param>
/// <param name="MaximumKw">Most heat in or out [kW].</param>
public sealed record StorageDesign(string Id, double CapacityKwh, double MaximumKw);
