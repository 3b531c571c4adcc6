namespace SektorKopplung.Core.Trees;

/// <summary>What a training gives: the trees as Core scores them, and the trainer's own file of the same trees.</summary>
/// <param name="Ensemble">The trees, with the rows of their leaves counted over the training.</param>
/// <param name="NativeModel">The trainer's own file, for scoring with its own package.</param>
public sealed record TrainedTrees(TreeEnsemble Ensemble, byte[] NativeModel);
