using SektorKopplung.Core.Couplings;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>The learned coupling models in service. Safe to ask from many threads.</summary>
public interface ICouplingModels
{
    /// <summary>The champion for a coupling; null where the physical estimate is.</summary>
    Task<CouplingModel?> ChampionOfAsync(string couplingId, CancellationToken cancellationToken);
}
