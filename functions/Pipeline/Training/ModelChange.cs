using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;

namespace SektorKopplung.Pipeline.Training;

/// <summary>One line of the models' journal.</summary>
/// <param name="Kind">What the model is for.</param>
/// <param name="Asset">The network or coupling.</param>
/// <param name="ModelId">The model.</param>
/// <param name="Event">What happened to it.</param>
/// <param name="Reason">Why.</param>
internal sealed record ModelChange(ModelKind Kind, string Asset, string ModelId, ModelEventKind Event, BilingualText Reason)
{
    /// <summary>What happened between two books, oldest first.</summary>
    public static IEnumerable<ModelChange> Between(ModelBook before, ModelBook after)
        => after.Slots.SelectMany(slot => slot.History
            .Except(before.Slot(slot.Kind, slot.Asset).History).Reverse()
            .Select(line => new ModelChange(slot.Kind, slot.Asset, line.ModelId, line.Kind, line.Reason)));
}
