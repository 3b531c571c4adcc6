using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using SektorKopplung.Core.Trees;
using RegressionTree = SektorKopplung.Core.Trees.RegressionTree;

namespace SektorKopplung.Adapters.MlNet;

/// <summary>What all trainers of ML.NET share: the way in and the way out.</summary>
internal static class MlNetTraining
{
    /// <summary>Trains and takes the trees out.</summary>
    public static TrainedTrees Train<TModel>(MLContext context, TreeTrainingSet rows,
        IEstimator<ISingleFeaturePredictionTransformer<TModel>> trainer)
        where TModel : TreeEnsembleModelParametersBasedOnRegressionTree
    {
        var table = TableRow.View(context, rows);
        var trained = trainer.Fit(table);
        using var file = new MemoryStream();
        context.Model.Save(trained, table.Schema, file);
        return new TrainedTrees(Exported(trained.Model.TrainedTreeEnsemble, rows), file.ToArray());
    }

    /// <summary>A package and the version in use: <c>Microsoft.ML.FastTree 5.0.1</c>.</summary>
    public static string PackageOf(Type type)
    {
        var version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return $"{type.Assembly.GetName().Name} {version.Split('+')[0]}";
    }

    // ML.NET scores without the bias and the trees' weights, so they can only be what changes nothing.
    private static TreeEnsemble Exported(RegressionTreeEnsemble trees, TreeTrainingSet rows)
        => trees.Bias == 0 && trees.TreeWeights.All(weight => weight == 1)
            ? new TreeEnsemble(rows.Features, 0, [.. trees.Trees.Select(Exported)]).WithRowsOf(rows)
            : throw new NotSupportedException("The trees have a bias or weights, which ML.NET itself leaves out when it scores.");

    private static RegressionTree Exported(RegressionTreeBase tree)
        => tree.CategoricalSplitFlags.Contains(true)
            ? throw new NotSupportedException("A tree splits by categories; only splits by a threshold can be exported.")
            : new RegressionTree(
                [.. Enumerable.Range(0, tree.NumberOfNodes).Select(node => new TreeSplit(tree.NumericalSplitFeatureIndexes[node],
                    tree.NumericalSplitThresholds[node], tree.LeftChild[node], tree.RightChild[node]))],
                [.. tree.LeafValues.Select(value => new TreeLeaf(value, 0))]);
}
