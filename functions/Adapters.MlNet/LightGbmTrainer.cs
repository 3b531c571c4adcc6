using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>Boosted trees by LightGBM, whose native library there is for x64 only.</summary>
public sealed class LightGbmTrainer : ITreeTrainer
{
    private readonly Architecture _processor;

    /// <summary>Makes a trainer for the processor this program runs on.</summary>
    public LightGbmTrainer()
        : this(RuntimeInformation.ProcessArchitecture)
    {
    }

    /// <summary>Makes a trainer for a processor; on any but x64 it refuses to train.</summary>
    /// <param name="processor">The processor.</param>
    public LightGbmTrainer(Architecture processor) => _processor = processor;

    /// <inheritdoc/>
    public string Algorithm => "light-gbm";

    /// <inheritdoc/>
    public string Package { get; } = MlNetTraining.PackageOf(typeof(LightGbmRegressionTrainer));

    /// <inheritdoc/>
    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfNotX64();
        var context = new MLContext(options.Seed);
        try
        {
            return MlNetTraining.Train(context, rows, context.Regression.Trainers.LightGbm(ToLightGbm(options)));
        }
        catch (DllNotFoundException exception)
        {
            throw new PlatformNotSupportedException(
                "LightGBM's native library cannot be loaded; on Linux it needs the package libgomp1. FastTree needs neither.", exception);
        }
    }

    private void ThrowIfNotX64()
    {
        if (_processor != Architecture.X64)
        {
            throw new PlatformNotSupportedException(
                $"LightGBM's native library exists for x64 only, and this program runs on {_processor}. FastTree runs everywhere.");
        }
    }

    private static LightGbmRegressionTrainer.Options ToLightGbm(TreeOptions options) => new()
    {
        ExampleWeightColumnName = nameof(TableRow.Weight),
        NumberOfIterations = options.Trees,
        NumberOfLeaves = options.Leaves,
        LearningRate = options.LearningRate,
        MinimumExampleCountPerLeaf = options.FewestRowsPerLeaf,
        UseCategoricalSplit = false,
        HandleMissingValue = false,
        Seed = options.Seed,
        Deterministic = true,
        ForceColumnWise = true,
        NumberOfThreads = 1,
        Booster = new GradientBooster.Options
        {
            FeatureFraction = options.FeatureShare,
            SubsampleFraction = options.RowShare,
            SubsampleFrequency = options.RowShare < 1 ? 1 : 0,
        },
    };
}
