using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>A model that comes with the program.</summary>
/// <param name="Asset">The network or coupling it was trained on; null for one that fits all.</param>
/// <param name="File">The model.</param>
public sealed record ShippedModel(string? Asset, ModelFile File);
