using System.Numerics;
using System.Runtime.CompilerServices;

namespace SektorKopplung.Core.Trees;

/// <summary>How trees are trained (Hyperparameter).</summary>
public sealed record TreeOptions
{
    /// <summary>The most leaves any tree can have.</summary>
    public const int MostLeaves = 1_000;

    /// <summary>How many trees, 1 to 10,000.</summary>
    public int Trees { get; init => field = InRange(value, 1, 10_000); } = 200;

    /// <summary>The most leaves of a tree, 2 to 1,000.</summary>
    public int Leaves { get; init => field = InRange(value, 2, MostLeaves); } = 20;

    /// <summary>How much of what a tree has learned is used, above 0 to 1.</summary>
    public double LearningRate { get; init => field = InRange(value, double.Epsilon, 1); } = 0.1;

    /// <summary>The fewest rows that may end in a leaf, at least 1.</summary>
    public int FewestRowsPerLeaf { get; init => field = InRange(value, 1, int.MaxValue); } = 20;

    /// <summary>The share of the features, drawn anew for each tree, that it may use, above 0 to 1.</summary>
    public double FeatureShare { get; init => field = InRange(value, double.Epsilon, 1); } = 1;

    /// <summary>The share of the rows, drawn anew for each tree, that it learns from, above 0 to 1.</summary>
    public double RowShare { get; init => field = InRange(value, double.Epsilon, 1); } = 1;

    /// <summary>What drawing starts from: the same seed and rows give the same trees, at least 0.</summary>
    public int Seed { get; init => field = InRange(value, 0, int.MaxValue); } = 1;

    private static T InRange<T>(T value, T least, T most, [CallerMemberName] string? name = null)
        where T : INumber<T>
        => value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it can be {least} to {most}.");
}
