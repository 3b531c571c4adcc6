namespace SektorKopplung.Core.Forecasting;

/// <summary>What trees that had not seen the days of their rows say of them, and the numbers that follow from it.</summary>
internal sealed class ResidualNumbers
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];

    private readonly ResidualRows _rows;
    private readonly double[] _weights;
    private readonly List<PastError> _errors;

    /// <summary>Weighs the trees and takes what is left over.</summary>
    /// <param name="rows">The rows the trees are trained on.</param>
    /// <param name="held">What trees that had not seen its days say of each row.</param>
    public ResidualNumbers(ResidualRows rows, double[] held)
    {
        _rows = rows;
        _weights = Weights(rows, held);
        _errors = Errors(rows, held, _weights);
    }

    /// <summary>Weights, limits, means and band, as a model needs them beside its trees.</summary>
    public IReadOnlyDictionary<string, double> All()
    {
        var numbers = new Dictionary<string, double>
        {
            ["horizon"] = _rows.Rows.Max(row => row.Lead) + 1,
            ["load_highest"] = _rows.Rows.Max(row => row.Linear),
            ["outdoor_lowest"] = _rows.Rows.Min(CelsiusOf),
            ["outdoor_highest"] = _rows.Rows.Max(CelsiusOf),
        };
        for (var group = 0; group < _weights.Length; group++)
        {
            numbers[ResidualModel.WeightPrefix + ResidualModel.Text(group)] = _weights[group];
        }

        foreach (var name in _rows.Features.Related.Concat(_rows.Features.Weather))
        {
            numbers[ResidualModel.MeanPrefix + name] = _rows.Features.MeanOf(name);
        }

        ResidualBand.Fit(_errors).Write((name, value) => numbers[name] = value);
        return numbers;
    }

    /// <summary>Mean absolute errors on held-out days, in mean loads: linear alone and with the trees.</summary>
    public IReadOnlyDictionary<string, double> Scores() => new Dictionary<string, double>
    {
        ["mae_linear"] = _rows.Targets.Average(Math.Abs),
        ["mae_trees"] = _errors.Average(error => Math.Abs(error.Value)),
    };

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
