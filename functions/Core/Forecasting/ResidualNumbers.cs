namespace SektorKopplung.Core.Forecasting;

/// <summary>The numbers a residual model needs beside its trees.</summary>
internal static class ResidualNumbers
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];

    /// <summary>Weights, limits, means and band.</summary>
    /// <param name="rows">The rows the trees were trained on.</param>
    /// <param name="held">What trees that had not seen its days say of each row.</param>
    /// <param name="features">What the trees see.</param>
    public static IReadOnlyDictionary<string, double> Of(ResidualRows rows, double[] held, ResidualFeatures features)
    {
        var numbers = new Dictionary<string, double>
        {
            ["horizon"] = rows.Rows.Max(row => row.Lead) + 1,
            ["load_highest"] = rows.Rows.Max(row => row.Linear),
            ["outdoor_lowest"] = rows.Rows.Min(CelsiusOf),
            ["outdoor_highest"] = rows.Rows.Max(CelsiusOf),
        };
        var weights = Weights(rows, held);
        for (var group = 0; group < weights.Length; group++)
        {
            numbers[ResidualModel.WeightPrefix + ResidualModel.Text(group)] = weights[group];
        }

        foreach (var name in features.Related.Concat(features.Weather))
        {
            numbers[ResidualModel.MeanPrefix + name] = features.MeanOf(name);
        }

        ResidualBand.Fit(Errors(rows, held, weights)).Write((name, value) => numbers[name] = value);
        return numbers;
    }

    /// <summary>Mean absolute errors on held-out days, in mean loads: linear alone and with the trees.</summary>
    public static IReadOnlyDictionary<string, double> Scores(ResidualRows rows, double[] held)
    {
        var errors = Errors(rows, held, Weights(rows, held));
        return new Dictionary<string, double>
        {
            ["mae_linear"] = rows.Targets.Average(Math.Abs),
            ["mae_trees"] = errors.Average(error => Math.Abs(error.Value)),
        };
    }

    private static double CelsiusOf(ResidualRows.PastRow row) => row.Fit.Rows.Grid.Outdoor.OverDay[row.Origin + row.Lead];

    // Least absolute errors per group of lead times: trees that say nothing about unseen days get no say.
    private static double[] Weights(ResidualRows rows, double[] held)
    {
        var weights = new double[LeadTimes.Groups];
        foreach (var rowsOfGroup in Enumerable.Range(0, held.Length).GroupBy(row => LeadTimes.GroupOf(rows.Rows[row].Lead)))
        {
            var group = rowsOfGroup.ToArray();
            weights[rowsOfGroup.Key] = Steps.MinBy(step => group.Sum(row => Math.Abs(rows.Targets[row] - (step * held[row]))));
        }

        return weights;
    }

    private static List<PastError> Errors(ResidualRows rows, double[] held, double[] weights)
        => [.. rows.Rows.Select((row, index) =>
        {
            var hour = row.Origin + row.Lead;
            var grid = row.Fit.Rows.Grid;
            var correction = weights[LeadTimes.GroupOf(row.Lead)] * held[index];
            return new PastError(row.Lead, grid.Day[hour],
                new(grid.LocalHour[hour], row.Linear + correction, row.Unrest), rows.Targets[index] - correction);
        })];
}
