using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>A model whose trees look at every feature at many places, so that hardly anything in a row can change unnoticed.</summary>
internal static class CuriousModel
{
    private const int Thresholds = 40;

    public static ResidualModel Of(ResidualModel model, TreeTrainingSet table)
    {
        var random = new Random(1);
        var trees = new TreeEnsemble(table.Features, 0, [.. Enumerable.Range(0, table.Features.Count).Select(feature => Chain(table, feature, random))]);
        return ResidualModel.Of(model.File with { Trees = trees, Numbers = Unlimited(model.File.Numbers) });
    }

    /// <summary>The same numbers with full weight for the trees, whatever the weather and the load.</summary>
    public static Dictionary<string, double> Unlimited(IReadOnlyDictionary<string, double> numbers)
    {
        var unlimited = numbers.ToDictionary(pair => pair.Key,
            pair => pair.Key.StartsWith("weight:", StringComparison.Ordinal) ? 1 : pair.Value);
        (unlimited["outdoor_lowest"], unlimited["outdoor_highest"], unlimited["load_highest"]) = (-100, 100, 1000);
        return unlimited;
    }

    private static RegressionTree Chain(TreeTrainingSet table, int feature, Random random)
    {
        var sorted = Enumerable.Range(0, table.Count).Select(row => table.Row(row)[feature]).Order().ToArray();
        var thresholds = Enumerable.Range(1, Thresholds).Select(i => sorted[(sorted.Length - 1) * i / (Thresholds + 1)])
            .Append(sorted[0] - 1).Append(sorted[^1] + 1).Distinct().Order().ToArray();
        return new RegressionTree(
            [.. thresholds.Select((threshold, i) => new TreeSplit(feature, threshold, ~i, i == thresholds.Length - 1 ? ~(i + 1) : i + 1))],
            [.. Enumerable.Range(0, thresholds.Length + 1).Select(_ => new TreeLeaf(0.01 * (random.NextDouble() - 0.5), 10))]);
    }
}
