using System.Runtime.InteropServices;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Past forecasts of one group of lead times, to learn the weights of a level from (Lernzeilen).</summary>
internal sealed class LevelRows
{
    /// <summary>How many times some weeks are held out.</summary>
    public const int Folds = 4;

    private const int WeekHours = 168;
    private const int FewestRows = 50;

    // Hours between two origins per group of lead times: about as many rows in each, and all hours of the day come up.
    private static readonly int[] Steps = [1, 5, 5, 11, 23, 47, 47];

    private readonly List<double> _rows = [];
    private readonly List<double> _targets = [];
    private readonly List<int> _folds = [];

    /// <summary>The fold in which a forecast from an origin is held out.</summary>
    public static int FoldOf(int origin) => origin / WeekHours % Folds;

    /// <summary>The rows of all groups of lead times below a horizon.</summary>
    public static LevelRows[] Of(double[] load, int horizon)
    {
        var groups = Enumerable.Range(0, LeadTimes.Groups).Select(_ => new LevelRows()).ToArray();
        for (var origin = 1; origin < load.Length; origin++)
        {
            if (RecentLevel.Of(load, origin) is not { } level)
            {
                continue;
            }

            for (var lead = 0; lead < horizon && origin + lead < load.Length; lead++)
            {
                var group = LeadTimes.GroupOf(lead);
                if (origin % Steps[group] == 0 && double.IsFinite(load[origin + lead]))
                {
                    groups[group].Add(level, (origin, lead), load[origin + lead] - level.Value);
                }
            }
        }

        return groups;
    }

    /// <summary>The weights from all rows and, per fold, from those not held out; all 0 where that is no worse on held-out weeks.</summary>
    public LevelWeights Fit()
    {
        var all = new LevelWeights(new double[RecentLevel.Columns], [.. Enumerable.Repeat(new double[RecentLevel.Columns], Folds)]);
        if (_targets.Count < FewestRows)
        {
            return all;
        }

        var heldOut = Enumerable.Range(0, Folds).Select(fold => Without(fold)).ToArray();
        return Gain(heldOut) > 0 ? new(Without(fold: -1), heldOut) : all;
    }

    private void Add(RecentLevel level, (int Origin, int Lead) target, double difference)
    {
        Span<double> row = stackalloc double[RecentLevel.Columns];
        level.Write(target.Lead, row);
        _rows.AddRange(row);
        _targets.Add(difference);
        _folds.Add(FoldOf(target.Origin));
    }

    private double[] Without(int fold)
    {
        var used = Enumerable.Range(0, _targets.Count).Where(i => _folds[i] != fold).ToArray();
        var rows = new double[used.Length * RecentLevel.Columns];
        for (var i = 0; i < used.Length; i++)
        {
            RowOf(used[i]).CopyTo(rows.AsSpan(i * RecentLevel.Columns));
        }

        return AbsoluteDeviations.Fit(rows, [.. used.Select(i => _targets[i])], RecentLevel.Columns);
    }

    // How much less the forecasts of held-out weeks are off than the latest value.
    private double Gain(double[][] heldOut)
    {
        var gain = 0.0;
        for (var i = 0; i < _targets.Count; i++)
        {
            gain += Math.Abs(_targets[i]) - Math.Abs(_targets[i] - NormalEquations.Dot(RowOf(i), heldOut[_folds[i]]));
        }

        return gain;
    }

    private ReadOnlySpan<double> RowOf(int index)
        => CollectionsMarshal.AsSpan(_rows).Slice(index * RecentLevel.Columns, RecentLevel.Columns);
}
