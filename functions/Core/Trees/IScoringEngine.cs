namespace SektorKopplung.Core.Trees;

/// <summary>A package that scores models which it trained itself, from its own file (Auswertung im eigenen Paket).</summary>
public interface IScoringEngine
{
    /// <summary>The package in a word: <c>ml-net</c>.</summary>
    string Name { get; }

    /// <summary>Opens a model.</summary>
    /// <param name="nativeModel">The package's own file, see <see cref="TrainedTrees.NativeModel"/>.</param>
    /// <exception cref="FormatException">It cannot be read; the message says so in a sentence.</exception>
    ITreeScorer Open(byte[] nativeModel);
}
