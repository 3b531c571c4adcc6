using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Training;

/// <summary>A model with what scores it.</summary>
/// <param name="File">The model.</param>
/// <param name="Scorer">What scores its trees; the trees of the file explain in any case.</param>
/// <param name="Engine">What the scorer is.</param>
public sealed record LoadedModel(ModelFile File, ITreeScorer Scorer, ModelEngine Engine)
{
    /// <summary>A model that the trees of its file score.</summary>
    public static LoadedModel Portable(ModelFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file, file.Trees, ModelEngine.Portable);
    }
}
