using SektorKopplung.Core.Trees;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>ML.NET scores what it trained, FastTree and LightGBM alike, on every platform.</summary>
public sealed class MlNetEngine : IScoringEngine
{
    /// <inheritdoc/>
    public string Name => "ml-net";

    /// <inheritdoc/>
    public ITreeScorer Open(byte[] nativeModel) => new MlNetScorer(nativeModel);
}
