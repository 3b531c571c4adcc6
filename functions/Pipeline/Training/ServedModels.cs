using SektorKopplung.Core.Learning;

namespace SektorKopplung.Pipeline.Training;

/// <summary>The learned models of one kind, ready to forecast.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ByAsset">By network or coupling; one that never had a model is missing.</param>
public sealed record ServedModels(ModelKind Kind, IReadOnlyDictionary<string, ServedModel> ByAsset)
{
    /// <summary>The models of a network or coupling; none where it never had one.</summary>
    public ServedModel For(string asset)
        => ByAsset.GetValueOrDefault(asset) ?? new(new ModelSlot { Kind = Kind, Asset = asset }, null, null);
}
