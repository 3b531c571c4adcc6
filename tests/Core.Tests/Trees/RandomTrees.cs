using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Trees;

/// <summary>Trees and rows drawn from a seed; thresholds and values come from few numbers, so that they often meet.</summary>
internal sealed class RandomTrees(int seed)
{
    private readonly Random _random = new(seed);

    public TreeEnsemble Ensemble(int features, int trees, int leaves)
        => new([.. Enumerable.Range(0, features).Select(index => $"f{index}")], _random.NextDouble() * 10,
            [.. Enumerable.Range(0, trees).Select(_ => Tree(features, leaves))]);

    public float[] Row(int features) => [.. Enumerable.Range(0, features).Select(_ => Value())];

    /// <summary>Grows by splitting a leaf drawn at random, as trainers grow trees.</summary>
    public RegressionTree Tree(int features, int leaves)
    {
        var splits = new List<TreeSplit>();
        var parents = new List<(int Split, bool IsLeft)> { (-1, false) };
        while (parents.Count < leaves)
        {
            var leaf = _random.Next(parents.Count);
            var (parent, isLeft) = parents[leaf];
            if (parent >= 0)
            {
                splits[parent] = isLeft ? splits[parent] with { Left = splits.Count } : splits[parent] with { Right = splits.Count };
            }

            parents[leaf] = (splits.Count, true);
            parents.Add((splits.Count, false));
            splits.Add(new TreeSplit(_random.Next(features), Value(), ~leaf, ~(parents.Count - 1)));
        }

        return new RegressionTree(splits, [.. parents.Select(_ => new TreeLeaf(_random.NextDouble() - 0.5, _random.Next(0, 50)))]);
    }

    private float Value() => _random.Next(-8, 9) / 4f;
}
