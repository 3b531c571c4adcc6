using SektorKopplung.Core.Couplings;

namespace SektorKopplung.Pipeline.Forecasting;

/// <summary>No learned model: physics alone.</summary>
public sealed class NoCouplingModels : ICouplingModels
{
    /// <inheritdoc/>
    public CouplingModel? ChampionOf(string couplingId) => null;
}
