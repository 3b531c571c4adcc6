using SektorKopplung.Core.Language;

namespace SektorKopplung.Pipeline.Training;

/// <summary>What scores a model (Auswertung).</summary>
/// <param name="Name">In a word: <c>portable</c> for the trees of its file, else that of the package, <c>ml-net</c>.</param>
/// <param name="Note">Why it is not the package of this program; empty where it is, or where the program has none.</param>
public sealed record ModelEngine(string Name, BilingualText Note)
{
    /// <summary>The trees of the portable file, where nothing else was to score them.</summary>
    public static ModelEngine Portable { get; } = new("portable", BilingualText.Empty);

    /// <summary>The trees of the portable file, and why.</summary>
    public static ModelEngine PortableBecause(BilingualText note) => Portable with { Note = note };
}
