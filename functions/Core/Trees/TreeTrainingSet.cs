namespace SektorKopplung.Core.Trees;

/// <summary>The rows trees learn from (Trainingsdaten).</summary>
public sealed record TreeTrainingSet
{
    /// <summary>Takes a table.</summary>
    /// <param name="features">The names of a row's values, in order, each once.</param>
    /// <param name="values">All values row after row, none of them NaN or infinite; not copied.</param>
    /// <param name="targets">What is to be learned, one per row; not copied.</param>
    /// <param name="weights">How much each row counts, at least 0; null counts all the same; not copied.</param>
    /// <exception cref="ArgumentException">The lengths do not fit or a number is impossible; the message says which.</exception>
    public TreeTrainingSet(IReadOnlyList<string> features, float[] values, float[] targets, float[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(targets);
        Features = FeatureNames.Checked(features);
        ThrowIfLengthsDiffer(values, targets, weights);
        ThrowIfNot(values, index => $"The value of {Features[index % Features.Count]} in row {index / Features.Count}", float.IsFinite);
        ThrowIfNot(targets, index => $"The target of row {index}", float.IsFinite);
        ThrowIfNot(weights ?? [], index => $"The weight of row {index}", weight => float.IsFinite(weight) && weight >= 0);
        Values = values;
        Targets = targets;
        Weights = weights;
    }

    /// <summary>The names of a row's values, in order.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>All values, row after row.</summary>
    public float[] Values { get; }

    /// <summary>What is to be learned, one per row.</summary>
    public float[] Targets { get; }

    /// <summary>How much each row counts; null counts all the same.</summary>
    public float[]? Weights { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => Targets.Length;

    /// <summary>The values of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Features.Count, Features.Count);

    private void ThrowIfLengthsDiffer(float[] values, float[] targets, float[]? weights)
    {
        if (targets.Length == 0)
        {
            throw new ArgumentException("There are no rows.", nameof(targets));
        }

        if (values.Length != (long)targets.Length * Features.Count)
        {
            throw new ArgumentException(
                $"There are {values.Length} values for {targets.Length} rows of {Features.Count} features.", nameof(values));
        }

        if (weights is not null && weights.Length != targets.Length)
        {
            throw new ArgumentException($"There are {weights.Length} weights for {targets.Length} rows.", nameof(weights));
        }
    }

    private static void ThrowIfNot(float[] numbers, Func<int, string> nameOf, Func<float, bool> isPossible)
    {
        for (var index = 0; index < numbers.Length; index++)
        {
            if (!isPossible(numbers[index]))
            {
                throw new ArgumentException($"{nameOf(index)} is {numbers[index]}, which is impossible.");
            }
        }
    }
}
