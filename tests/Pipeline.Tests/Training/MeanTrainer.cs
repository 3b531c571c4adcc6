using SektorKopplung.Core.Trees;

namespace SektorKopplung.Pipeline.Tests.Training;

/// <summary>Trains the shortest ensemble there is: the mean of the targets, off by what a test wants.</summary>
internal sealed class MeanTrainer(double off = 0) : ITreeTrainer
{
    public string Algorithm => "mean";

    public string Package => "Means 1.0";

    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        var level = rows.Targets.Average() + off;
        return new(new TreeEnsemble(rows.Features, level, []), TextEngine.FileOf(level));
    }
}
