using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Forecasts issued in the past, by linear models that had not seen their day, as rows to train trees on.</summary>
internal sealed class ResidualRows
{
    // The golden ratio as a share of 2^32: its multiples spread evenly, along any regular row of hours too.
    private const uint Scatter = 2_654_435_769;

    private readonly float[] _values;

    private ResidualRows(ResidualFeatures features, List<PastRow> rows)
    {
        Features = features;
        Rows = rows;
        _values = new float[rows.Count * features.Names.Count];
        Targets = new float[rows.Count];
        Fold = new int[rows.Count];
    }

    /// <summary>What the trees see.</summary>
    public ResidualFeatures Features { get; }

    /// <summary>Where each row comes from.</summary>
    public IReadOnlyList<PastRow> Rows { get; }

    /// <summary>What the linear forecast left over, in mean loads.</summary>
    public float[] Targets { get; }

    /// <summary>In which fold of the linear model each row was held out.</summary>
    public int[] Fold { get; }

    /// <summary>How many rows.</summary>
    public int Count => Targets.Length;

    /// <summary>The row's values.</summary>
    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Features.Names.Count, Features.Names.Count);

    /// <summary>The rows of several networks.</summary>
    public static ResidualRows Of(IReadOnlyList<LinearFit> fits, ResidualFeatures features, int horizon, int wantedRows)
    {
        var share = Math.Min(1, wantedRows / fits.Sum(fit => (double)fit.Rows.Grid.Count * horizon));
        var rows = fits.SelectMany(fit => PastRowsOf(fit, horizon, share)).ToList();
        var table = new ResidualRows(features, rows);
        var past = (Of: (ResidualPast?)null, Fit: (LinearFit?)null, Origin: -1);
        var folds = fits.ToDictionary(fit => fit, FoldOfHour);
        for (var i = 0; i < rows.Count; i++)
        {
            var (fit, origin, lead) = (rows[i].Fit, rows[i].Origin, rows[i].Lead);
            if (past.Fit != fit || past.Origin != origin)
            {
                past = (new ResidualPast(fit.Rows.Grid, fit.Fitted.HeldOutErrors, fit.Rows.Scale, origin), fit, origin);
            }

            table.Write(i, past.Of!, folds[fit]);
        }

        return table;
    }

    /// <summary>Some of the rows as trainers want them.</summary>
    public TreeTrainingSet Select(int[] rows, float[]? weights)
    {
        var width = Features.Names.Count;
        var values = new float[rows.Length * width];
        for (var i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(values.AsSpan(i * width));
        }

        return new(Features.Names, values, [.. rows.Select(row => Targets[row])], weights);
    }

    private void Write(int index, ResidualPast past, int[] folds)
    {
        var row = Rows[index];
        var hour = row.Origin + row.Lead;
        var error = row.Fit.Fitted.HeldOutErrors[hour];
        var lag = row.Fit.Lags.At(row.Fit.Fitted.HeldOutErrors, (row.Origin, row.Lead), past.Recent);
        var expected = (row.Fit.Rows.Grid.Load[hour] / row.Fit.Rows.Scale) - error;
        Features.Write(past, row.Lead, expected, expected + lag,
            _values.AsSpan(index * Features.Names.Count, Features.Names.Count));
        Targets[index] = (float)(error - lag);
        Fold[index] = folds[hour];
        row.Linear = expected + lag;
        row.Unrest = past.Recent.Unrest;
    }

    // A share of all pairs of origin and lead, spread over all hours of the day at every lead.
    private static IEnumerable<PastRow> PastRowsOf(LinearFit fit, int horizon, double share)
    {
        var limit = share * uint.MaxValue;
        var errors = fit.Fitted.HeldOutErrors;
        for (var origin = LagCorrection.Reach; origin < errors.Length; origin++)
        {
            for (var lead = 0; lead < horizon && origin + lead < errors.Length; lead++)
            {
                var place = unchecked((uint)((origin * horizon) + lead) * Scatter);
                if (place <= limit && double.IsFinite(errors[origin + lead]))
                {
                    yield return new(fit, origin, lead);
                }
            }
        }
    }

    private static int[] FoldOfHour(LinearFit fit)
    {
        var folds = new int[fit.Rows.Grid.Count];
        for (var i = 0; i < fit.Rows.Hours.Length; i++)
        {
            folds[fit.Rows.Hours[i]] = fit.Rows.FoldOf[i];
        }

        return folds;
    }

    /// <summary>One hour of a forecast issued in the past.</summary>
    /// <param name="fit">Whose.</param>
    /// <param name="origin">The hour of issue.</param>
    /// <param name="lead">Hours from issue.</param>
    internal sealed class PastRow(LinearFit fit, int origin, int lead)
    {
        /// <summary>The linear model.</summary>
        public LinearFit Fit => fit;

        /// <summary>The hour of issue on its grid.</summary>
        public int Origin => origin;

        /// <summary>Hours from issue.</summary>
        public int Lead => lead;

        /// <summary>What the linear model forecast, in mean loads.</summary>
        public double Linear { get; set; }

        /// <summary>How unsteady the week before was.</summary>
        public double? Unrest { get; set; }
    }
}
