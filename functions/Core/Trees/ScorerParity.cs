namespace SektorKopplung.Core.Trees;

/// <summary>Tells whether a scorer has the trees it should have (Gleichheitsprüfung).</summary>
public static class ScorerParity
{
    private const int Rows = 256;

    /// <summary>What is different, in a sentence; null where all answers to a few hundred rows on and beside the thresholds are the same, bit for bit.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="other">What is to score them.</param>
    public static string? Difference(TreeEnsemble trees, ITreeScorer other)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(other);
        if (other.Width != trees.Width)
        {
            return $"It scores rows of {other.Width} values, the trees look at {trees.Width}.";
        }

        var rows = Probes(trees);
        var different = trees.ScoreAll(rows).Zip(other.ScoreAll(rows))
            .Count(pair => BitConverter.SingleToInt32Bits(pair.First) != BitConverter.SingleToInt32Bits(pair.Second));
        return different == 0 ? null : $"{different} of {Rows} rows get another score than from the trees.";
    }

    // Each feature walks through its own thresholds, every second time just above one, at a pace of its own.
    private static float[] Probes(TreeEnsemble trees)
    {
        var thresholds = trees.Trees.SelectMany(tree => tree.Splits).ToLookup(split => split.Feature, split => split.Threshold);
        var rows = new float[Rows * trees.Width];
        for (var feature = 0; feature < trees.Width; feature++)
        {
            var own = thresholds[feature].Distinct().Order().DefaultIfEmpty(0).ToArray();
            for (var row = 0; row < Rows; row++)
            {
                var threshold = own[row * (feature + 1) % own.Length];
                rows[(row * trees.Width) + feature] = (row + feature) % 2 == 0 ? threshold : MathF.BitIncrement(threshold);
            }
        }

        return rows;
    }
}
