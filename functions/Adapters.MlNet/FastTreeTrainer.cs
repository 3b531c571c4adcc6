using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using SektorKopplung.Core.Trees;
using TreeOptions = SektorKopplung.Core.Trees.TreeOptions;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>Boosted trees by ML.NET's FastTree, on every platform (MART).</summary>
public sealed class FastTreeTrainer : ITreeTrainer
{
    /// <inheritdoc/>
    public string Algorithm => "fast-tree";

    /// <inheritdoc/>
    public string Package { get; } = MlNetTraining.PackageOf(typeof(FastTreeRegressionTrainer));

    /// <inheritdoc/>
    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var context = new MLContext(options.Seed);
        return MlNetTraining.Train(context, rows, context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            ExampleWeightColumnName = nameof(TableRow.Weight),
            NumberOfTrees = options.Trees,
            NumberOfLeaves = options.Leaves,
            LearningRate = options.LearningRate,
            MinimumExampleCountPerLeaf = options.FewestRowsPerLeaf,
            FeatureFraction = options.FeatureShare,
            BaggingSize = options.RowShare < 1 ? 1 : 0,
            BaggingExampleFraction = options.RowShare,
            Seed = options.Seed,
            FeatureSelectionSeed = options.Seed,
            NumberOfThreads = 1,
            DiskTranspose = false,
            MemoryStatistics = false,
        }));
    }
}
