using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Learning;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The coupling models that serve, from the registry.</summary>
internal sealed class CouplingChampions(ModelRegistry registry) : ICouplingModels
{
    /// <inheritdoc/>
    public async Task<CouplingModel?> ChampionOfAsync(string couplingId, CancellationToken cancellationToken)
    {
        var slot = (await registry.BookAsync(cancellationToken)).Slot(ModelKind.Coupling, couplingId);
        return slot.Champion is { } champion && await registry.FileAsync(champion.Id, cancellationToken) is { } file
            ? CouplingModel.Of(file)
            : null;
    }
}
