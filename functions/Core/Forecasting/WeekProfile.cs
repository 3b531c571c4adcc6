namespace SektorKopplung.Core.Forecasting;

/// <summary>Learns a profile of the week by medians (Wochengang).</summary>
/// <remarks>Medians, so that a week of standstill or a bad meter does not bend the usual week.</remarks>
internal static class WeekProfile
{
    private const double SlopeGain = 0.95;
    private const double DetailGain = 0.99;

    /// <summary>The simplest shape that is not worse on held-out days: kinds of days or weekdays, with or without weather.</summary>
    public static FittedExpectation Fit(TrainingRows rows)
    {
        var best = Fit(rows, new(IsByWeekday: false, HasSlope: false));
        best = Better(best, Fit(rows, new(IsByWeekday: true, HasSlope: false)), DetailGain);
        if (!rows.Grid.Outdoor.IsKnown)
        {
            return best;
        }

        var sloped = Better(Fit(rows, new(IsByWeekday: false, HasSlope: true)),
            Fit(rows, new(IsByWeekday: true, HasSlope: true)), DetailGain);
        return Better(best, sloped, SlopeGain);
    }

    private static FittedExpectation Better(FittedExpectation simple, FittedExpectation richer, double gain)
        => richer.MeanAbsoluteError < gain * simple.MeanAbsoluteError ? richer : simple;

    private static FittedExpectation Fit(TrainingRows rows, Shape shape)
    {
        var errors = new double[rows.Hours.Length];
        for (var fold = 0; fold < TrainingRows.Folds; fold++)
        {
            var model = Learn(rows, shape, fold);
            for (var i = 0; i < errors.Length; i++)
            {
                if (rows.FoldOf[i] == fold)
                {
                    errors[i] = rows.Targets[i] - model.At(rows.Grid, rows.Hours[i]);
                }
            }
        }

        return new(Learn(rows, shape, heldOut: -1), rows.OnGrid(errors));
    }

    private static ProfileExpectation Learn(TrainingRows rows, Shape shape, int heldOut)
    {
        var used = Enumerable.Range(0, rows.Hours.Length).Where(i => rows.FoldOf[i] != heldOut).ToArray();
        var pivot = used.Length == 0 ? 0 : used.Average(i => rows.Grid.Outdoor.OverDay[rows.Hours[i]]);
        var slope = shape.HasSlope ? Slope(rows, used) : 0;
        var values = Enumerable.Range(0, 168).Select(_ => new List<double>()).ToArray();
        foreach (var i in used)
        {
            var weather = slope * (rows.Grid.Outdoor.OverDay[rows.Hours[i]] - pivot);
            values[ProfileExpectation.SlotOf(rows.Grid, rows.Hours[i])].Add(rows.Targets[i] - weather);
        }

        return new(Slots(values, shape.IsByWeekday), slope, pivot);
    }

    private static double[] Slots(List<double>[] values, bool isByWeekday)
    {
        var all = Median(values.SelectMany(list => list));
        return [.. Enumerable.Range(0, 168).Select(slot =>
        {
            var (day, hour) = (slot / 24, slot % 24);
            var sameHour = Enumerable.Range(0, 7).ToLookup(other => IsAlike(other, day), other => values[(other * 24) + hour]);
            var own = isByWeekday && values[slot].Count > 0 ? values[slot] : sameHour[true].SelectMany(list => list);
            return Median(own) ?? Median(sameHour[false].SelectMany(list => list)) ?? all ?? 0;
        })];
    }

    private static bool IsAlike(int day, int other) => day == other || (day is > 0 and < 6 && other is > 0 and < 6);

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : Quantiles.Of(sorted, 0.5);
    }

    // Least squares within the slots: the profile itself must not pass for weather.
    private static double Slope(TrainingRows rows, int[] used)
    {
        var (covariance, variance) = (0.0, 0.0);
        foreach (var slot in used.GroupBy(i => ProfileExpectation.SlotOf(rows.Grid, rows.Hours[i])))
        {
            var value = slot.Average(i => rows.Targets[i]);
            var celsius = slot.Average(i => rows.Grid.Outdoor.OverDay[rows.Hours[i]]);
            foreach (var i in slot)
            {
                var deviation = rows.Grid.Outdoor.OverDay[rows.Hours[i]] - celsius;
                covariance += deviation * (rows.Targets[i] - value);
                variance += deviation * deviation;
            }
        }

        return variance > 0 ? covariance / variance : 0;
    }

    private readonly record struct Shape(bool IsByWeekday, bool HasSlope);
}
