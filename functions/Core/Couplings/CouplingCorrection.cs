using SektorKopplung.Core.Forecasting;

namespace SektorKopplung.Core.Couplings;

/// <summary>What a learned model makes of a physical estimate.</summary>
/// <param name="Heat">The corrected heat with its band [kW].</param>
/// <param name="Contributions">What each learned term adds to the physical estimate [kW].</param>
internal sealed record CouplingCorrection(ForecastPoint Heat, IReadOnlyList<double> Contributions);
