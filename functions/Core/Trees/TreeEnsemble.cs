namespace SektorKopplung.Core.Trees;

/// <summary>Many trees whose answers are added up (Baumensemble, gradient boosting).</summary>
/// <remarks>
/// Gives the same answer as ML.NET's FastTree and LightGBM regression, bit for bit: values as float, at most the threshold
/// goes left, leaves added as double in the order of the trees, the sum rounded to float. Immutable, safe to use from many
/// threads; scoring allocates nothing.
/// </remarks>
public sealed class TreeEnsemble : ITreeScorer
{
    private readonly FlatTrees _flat;
    private readonly Lazy<TreeExplainer> _explainer;

    /// <summary>Puts an ensemble together.</summary>
    /// <param name="features">The names of a row's values, in order, each once.</param>
    /// <param name="bias">What the sum starts from, in the target's unit.</param>
    /// <param name="trees">The trees, in the order in which they are added; none is allowed.</param>
    /// <exception cref="ArgumentException">A name is empty or twice, a number is not finite, or a tree asks for a feature
    /// that is not there; the message says which.</exception>
    public TreeEnsemble(IReadOnlyList<string> features, double bias, IReadOnlyList<RegressionTree> trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        if (!double.IsFinite(bias))
        {
            throw new ArgumentException($"The bias is {bias}; it must be a finite number.");
        }

        Features = FeatureNames.Checked(features);
        Bias = bias;
        Trees = [.. trees];
        for (var tree = 0; tree < Trees.Count; tree++)
        {
            ThrowIfForeign(tree, Trees[tree]);
        }

        _flat = new FlatTrees(Trees);
        _explainer = new Lazy<TreeExplainer>(() => new TreeExplainer(this));
    }

    /// <summary>The names of a row's values, in order.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>What the sum starts from, in the target's unit.</summary>
    public double Bias { get; }

    /// <summary>The trees, in the order in which they are added.</summary>
    public IReadOnlyList<RegressionTree> Trees { get; }

    /// <inheritdoc/>
    public int Width => Features.Count;

    /// <summary>The answer for a row, rounded to float as ML.NET rounds it, in the target's unit.</summary>
    /// <param name="row">One value per feature, none of them NaN.</param>
    public float Score(ReadOnlySpan<float> row) => (float)Sum(row);

    /// <inheritdoc/>
    public float[] ScoreAll(ReadOnlySpan<float> rows)
    {
        var scores = new float[TreeRows.CountIn(rows, Width)];
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = Score(rows.Slice(row * Width, Width));
        }

        return scores;
    }

    /// <summary>The answer for a row before rounding, in the target's unit.</summary>
    /// <param name="row">One value per feature, none of them NaN.</param>
    public double Sum(ReadOnlySpan<float> row)
    {
        ThrowIfNoRow(row);
        return _flat.Sum(row, Bias);
    }

    /// <summary>Which feature adds how much to the answer for a row (Shapley-Werte).</summary>
    /// <param name="row">One value per feature, none of them NaN.</param>
    public TreeContributions Explain(ReadOnlySpan<float> row)
    {
        ThrowIfNoRow(row);
        return _explainer.Value.Explain(row);
    }

    /// <summary>The same trees with the rows of their leaves counted over a table, as explanations need it.</summary>
    /// <param name="rows">The rows the trees were trained on.</param>
    public TreeEnsemble WithRowsOf(TreeTrainingSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Features.SequenceEqual(Features)
            ? new TreeEnsemble(Features, Bias, [.. Trees.Select(tree => tree.WithRowsOf(rows))])
            : throw new ArgumentException("The rows have other features than the trees.", nameof(rows));
    }

    private void ThrowIfForeign(int index, RegressionTree tree)
    {
        for (var split = 0; split < tree.Splits.Count; split++)
        {
            if (tree.Splits[split].Feature >= Features.Count)
            {
                throw new ArgumentException($"Split {split} of tree {index} asks for feature {tree.Splits[split].Feature}, "
                    + $"but there are only {Features.Count}, counted from 0.");
            }
        }
    }

    private void ThrowIfNoRow(ReadOnlySpan<float> row)
    {
        if (row.Length != Features.Count)
        {
            throw new ArgumentException($"The row has {row.Length} values for {Features.Count} features.", nameof(row));
        }

        for (var index = 0; index < row.Length; index++)
        {
            if (float.IsNaN(row[index]))
            {
                throw new ArgumentException($"The value of {Features[index]} is not a number.", nameof(row));
            }
        }
    }
}
