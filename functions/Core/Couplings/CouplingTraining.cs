using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Couplings;

/// <summary>Trains the correction of a coupling's physical estimate on its free hours.</summary>
public static class CouplingTraining
{
    /// <summary>With fewer free hours nothing is learned: two weeks.</summary>
    public const int FewestRows = 14 * 24;

    private const int WeekHours = 168;
    private const int HeldOutWeeks = 6;
    private const int FewestForBand = 14 * 24;

    /// <summary>Trains and compares with physics week by week, each learned only from the weeks before it.</summary>
    /// <param name="rows">The free hours of one coupling, in order.</param>
    /// <param name="trainer">What trains the trees.</param>
    /// <param name="seed">The same rows and seed give the same model.</param>
    /// <returns>The model of all rows and how it compares; the comparison says which is the champion.</returns>
    /// <exception cref="ArgumentException">There are fewer than <see cref="FewestRows"/> rows.</exception>
    public static TrainedCoupling Train(IReadOnlyList<CouplingRow> rows, ITreeTrainer trainer, int seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(trainer);
        if (rows.Count < FewestRows)
        {
            throw new ArgumentException($"{rows.Count} free hours, at least {FewestRows} are needed.", nameof(rows));
        }

        var held = HeldOut(rows, trainer, seed);
        var trees = TreesOf(rows, trainer, seed);
        var window = new TimeWindow(rows[0].Conditions.Hour, rows[^1].Conditions.Hour.AddHours(1));
        var model = new CouplingModel(trees.Ensemble, CouplingBand.Of(held.Select(hour => hour.Error)), window);
        return new(model, trees, CouplingComparison.Of(held), rows.Count, new(trainer.Algorithm, trainer.Package, seed));
    }

    // The last weeks, each by trees of the weeks before it. A band for a week is that of the held-out weeks before it.
    private static List<HeldOutHour> HeldOut(IReadOnlyList<CouplingRow> rows, ITreeTrainer trainer, int seed)
    {
        var held = new List<HeldOutHour>();
        var end = rows[^1].Conditions.Hour.AddHours(1);
        for (var week = HeldOutWeeks; week >= 1; week--)
        {
            var (from, to) = (end.AddHours(-WeekHours * week), end.AddHours(-WeekHours * (week - 1)));
            var before = rows.Where(row => row.Conditions.Hour < from).ToList();
            if (before.Count >= FewestRows / 2)
            {
                var isJudged = held.Count >= FewestForBand;
                var band = CouplingBand.Of(held.Select(hour => hour.Error));
                var model = new CouplingModel(
                    TreesOf(before, trainer, seed).Ensemble, band, new(before[0].Conditions.Hour, from));
                var hours = rows.Where(row => row.Conditions.Hour >= from && row.Conditions.Hour < to).ToList();
                held.AddRange(hours.Zip(model.HeatOf(hours), (row, heat) => HeldOutHour.Of(row, heat, isJudged ? band : null)));
            }
        }

        return held;
    }

    private static TrainedTrees TreesOf(IReadOnlyList<CouplingRow> rows, ITreeTrainer trainer, int seed)
        => trainer.Train(
            new TreeTrainingSet(
                CouplingFeatures.Names,
                [.. rows.SelectMany(row => CouplingFeatures.Of(row.Conditions, row.Physical))],
                [.. rows.Select(row => (float)row.Deviation)]),
            new TreeOptions { Trees = 80, Leaves = 8, LearningRate = 0.08, FewestRowsPerLeaf = 20, Seed = seed });
}
