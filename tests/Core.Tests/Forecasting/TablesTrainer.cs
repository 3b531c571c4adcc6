using System.Collections.Concurrent;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>Trains fewer trees than it is asked for, and remembers on what.</summary>
internal sealed class TablesTrainer(ITreeTrainer inner, int trees) : ITreeTrainer
{
    private readonly ConcurrentQueue<TreeTrainingSet> _tables = new();

    public string Algorithm => inner.Algorithm;

    public string Package => inner.Package;

    public IReadOnlyCollection<TreeTrainingSet> Tables => _tables;

    /// <summary>What the trees are told instead of the targets; null leaves them.</summary>
    public Func<float[], float[]>? Targets { get; init; }

    public TrainedTrees Train(TreeTrainingSet rows, TreeOptions options)
    {
        _tables.Enqueue(rows);
        var told = Targets is null ? rows : new(rows.Features, rows.Values, Targets(rows.Targets), rows.Weights);
        return inner.Train(told, options with { Trees = trees });
    }
}
