using SektorKopplung.Core.Trees;

namespace SektorKopplung.MlNet.Tests;

/// <summary>Tables drawn from a seed, like a network's load: bends, steps and interplay of features, and noise.</summary>
internal static class Tables
{
    public static TreeTrainingSet Draw(int rows, int features, float scale = 1, int seed = 7)
    {
        var random = new Random(seed);
        var values = new float[rows * features];
        var targets = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var own = values.AsSpan(row * features, features);
            for (var feature = 0; feature < features; feature++)
            {
                // Every third feature counts, as hours and weekdays do, so that many rows lie exactly on a threshold.
                own[feature] = feature % 3 == 0 ? random.Next(24) : (float)((random.NextDouble() * 50) - 20);
            }

            targets[row] = scale * (float)(Math.Max(0, 15 - own[1]) + (5 * Math.Sin(own[0] / 4)) + (own[2 % features] > 0 ? own[3 % features] : 0) + random.NextDouble());
        }

        return new TreeTrainingSet([.. Enumerable.Range(0, features).Select(index => $"f{index}")], values, targets);
    }

    /// <summary>Rows that try a scorer: thresholds and their neighbours, both zeros, subnormal and huge values.</summary>
    public static float[] Awkward(TreeEnsemble trees, int rows, int seed = 3)
    {
        var random = new Random(seed);
        var thresholds = trees.Trees.SelectMany(tree => tree.Splits).ToLookup(split => split.Feature, split => split.Threshold);
        float[] special = [0f, -0f, float.Epsilon, -float.Epsilon, 1e-40f, float.MaxValue, float.MinValue, 1e30f, -1e30f, 16777217f];
        var values = new float[rows * trees.Features.Count];
        for (var index = 0; index < values.Length; index++)
        {
            var own = thresholds[index % trees.Features.Count].ToArray();
            values[index] = random.Next(5) switch
            {
                0 => special[random.Next(special.Length)],
                1 or 2 when own.Length > 0 => own[random.Next(own.Length)],
                3 when own.Length > 0 => random.Next(2) == 0
                    ? MathF.BitIncrement(own[random.Next(own.Length)])
                    : MathF.BitDecrement(own[random.Next(own.Length)]),
                _ => (float)((random.NextDouble() * 60) - 30),
            };
        }

        return values;
    }
}
