namespace SektorKopplung.Core.Trees;

/// <summary>Where a model comes from (Herkunft).</summary>
public sealed record ModelProvenance
{
    /// <summary>The method in a word: <c>fast-tree</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The package that trained it and its version: <c>Microsoft.ML.FastTree 5.0.1</c>.</summary>
    public required string Package { get; init; }

    /// <summary>The seed of the training.</summary>
    public required int Seed { get; init; }

    /// <summary>The first instant of what it learned from, UTC.</summary>
    public required DateTimeOffset WindowStart { get; init; }

    /// <summary>The first instant after it, UTC.</summary>
    public required DateTimeOffset WindowEnd { get; init; }

    /// <summary>How many rows it learned from.</summary>
    public required int Rows { get; init; }

    /// <summary>When it was trained, UTC.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>The id of the site it learned from.</summary>
    public required string Site { get; init; }

    /// <summary>How good it was on rows it had not learned from, by name, each in its own unit.</summary>
    public required IReadOnlyDictionary<string, double> Scores { get; init; }
}
