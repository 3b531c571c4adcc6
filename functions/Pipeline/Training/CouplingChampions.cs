using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Learning;
using SektorKopplung.Pipeline.Forecasting;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The coupling models that serve, from the registry.</summary>
internal sealed class CouplingChampions(ModelRegistry registry) : ICouplingModels
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, CouplingModel>> ChampionsAsync(CancellationToken cancellationToken)
    {
        var champions = new Dictionary<string, CouplingModel>();
        foreach (var slot in (await registry.BookAsync(cancellationToken)).Slots.Where(slot => slot.Kind == ModelKind.Coupling))
        {
            if (slot.Champion is { } champion && await registry.LoadAsync(champion.Id, cancellationToken) is { } model)
            {
                champions[slot.Asset] = CouplingModel.Of(model.File, model.Scorer);
            }
        }

        return champions;
    }
}
