namespace SektorKopplung.Core.Trees;

/// <summary>A question of a tree: rows whose value is at most the threshold go left (Verzweigung).</summary>
/// <param name="Feature">The position of the value in a row, from 0.</param>
/// <param name="Threshold">The largest value that goes left, in the feature's own unit.</param>
/// <param name="Left">Where those rows go: a split from 0, or a leaf as the complement of its position (-1 is leaf 0).</param>
/// <param name="Right">Where the other rows go, written in the same way.</param>
public readonly record struct TreeSplit(int Feature, float Threshold, int Left, int Right);
