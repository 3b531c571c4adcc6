namespace SektorKopplung.Core.Trees;

/// <summary>Trains trees (Trainingsverfahren).</summary>
/// <remarks>The same rows and options give the same trees. A trainer may be used from many threads.</remarks>
public interface ITreeTrainer
{
    /// <summary>The method in a word: <c>fast-tree</c>, <c>light-gbm</c>.</summary>
    string Algorithm { get; }

    /// <summary>The package that trains and its version: <c>Microsoft.ML.FastTree 5.0.1</c>.</summary>
    string Package { get; }

    /// <summary>Trains.</summary>
    /// <param name="rows">The rows to learn from; neither kept nor changed.</param>
    /// <param name="options">How to train.</param>
    /// <exception cref="ArgumentException">The rows are too few to train on; the message says how many are needed.</exception>
    /// <exception cref="PlatformNotSupportedException">The package does not run on this machine.</exception>
    TrainedTrees Train(TreeTrainingSet rows, TreeOptions options);
}
