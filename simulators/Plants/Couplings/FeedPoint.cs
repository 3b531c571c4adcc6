namespace SektorKopplung.Simulators.Plants.Couplings;

/// <summary>What a coupling finds in the network.</summary>
/// <param name="Minute">Minutes since 1970.</param>
/// <param name="WantedKw">Heat still wanted [kW].</param>
/// <param name="Flow">Flow [m3/h].</param>
/// <param name="SupplyCelsius">Supply temperature wanted [°C].</param>
/// <param name="ReturnCelsius">Return temperature [°C].</param>
public readonly record struct FeedPoint(long Minute, double WantedKw, double Flow, double SupplyCelsius, double ReturnCelsius);
