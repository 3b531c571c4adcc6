namespace SektorKopplung.Core.Optimising;

/// <summary>What source and network agreed for a coupling (Liefervertrag).</summary>
/// <param name="PriceCentPerKwh">The price of the source's heat by hour, instead of the source's own [ct/kWh].</param>
/// <param name="MinimumKwh">The least heat into the network over the horizon [kWh] (Mindestabnahme).</param>
/// <param name="IsBackedUp">Whether the supplier replaces its heat when it fails, so that it counts for N-1 (besichert).</param>
public sealed record ProblemContract(IReadOnlyList<double> PriceCentPerKwh, double MinimumKwh, bool IsBackedUp);
