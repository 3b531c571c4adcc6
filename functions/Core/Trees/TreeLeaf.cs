namespace SektorKopplung.Core.Trees;

/// <summary>An answer of a tree (Blatt).</summary>
/// <param name="Value">What the tree adds to the score, in the target's unit.</param>
/// <param name="Rows">How many rows of the training ended here; explanations weigh by it.</param>
public readonly record struct TreeLeaf(double Value, int Rows);
