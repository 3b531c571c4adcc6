namespace SektorKopplung.Core.Trees;

/// <summary>Scores rows with trained trees (Auswertung): Core's own trees, or the package that trained them.</summary>
/// <remarks>All scorers of the same trees give the same answers, bit for bit. Safe to use from many threads.</remarks>
public interface ITreeScorer
{
    /// <summary>How many values a row has.</summary>
    int Width { get; }

    /// <summary>The answers of many rows, each rounded to float, in the target's unit.</summary>
    /// <param name="rows">All values, row after row, <see cref="Width"/> per row, none of them NaN.</param>
    /// <exception cref="ArgumentException">The values are no whole rows, or one is no number.</exception>
    float[] ScoreAll(ReadOnlySpan<float> rows);
}
