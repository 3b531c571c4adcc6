using SektorKopplung.Core.Couplings;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>The learned coupling models in service. Safe to ask from many threads.</summary>
public interface ICouplingModels
{
    /// <summary>The champions, by coupling; where the physical estimate is the champion there is none.</summary>
    Task<IReadOnlyDictionary<string, CouplingModel>> ChampionsAsync(CancellationToken cancellationToken);
}
