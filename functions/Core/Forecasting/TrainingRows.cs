namespace SektorKopplung.Core.Forecasting;

/// <summary>The hours a model learns from, scaled and divided into blocks of days (Lernstunden).</summary>
internal sealed class TrainingRows
{
    /// <summary>How many times some days are held out.</summary>
    public const int Folds = 5;

    private TrainingRows(HourGrid grid, int[] hours, double scale)
    {
        Grid = grid;
        Hours = hours;
        Scale = scale;
        Targets = [.. hours.Select(hour => grid.Load[hour] / scale)];
        FoldOf = Blocks(grid, hours);
    }

    /// <summary>All hours.</summary>
    public HourGrid Grid { get; }

    /// <summary>Index in the grid of each hour that can be learned from.</summary>
    public int[] Hours { get; }

    /// <summary>The mean size of the load, by which it is divided.</summary>
    public double Scale { get; }

    /// <summary>Load divided by scale, per learned hour.</summary>
    public double[] Targets { get; }

    /// <summary>In which fold each learned hour is held out.</summary>
    public int[] FoldOf { get; }

    /// <summary>The measured hours of a grid; where temperatures are known at all, only those with a temperature.</summary>
    public static TrainingRows Of(HourGrid grid) => Before(grid, grid.Count);

    /// <summary>The same, of the hours before an index only.</summary>
    public static TrainingRows Before(HourGrid grid, int end)
    {
        var hours = Enumerable.Range(0, end)
            .Where(i => double.IsFinite(grid.Load[i]) && (!grid.Outdoor.IsKnown || grid.Outdoor.IsGiven[i])).ToArray();
        var scale = hours.Length == 0 ? 0 : hours.Average(i => Math.Abs(grid.Load[i]));
        return new(grid, hours, scale > 0 ? scale : 1);
    }

    /// <summary>Spreads values of the learned hours over the grid; NaN elsewhere.</summary>
    public double[] OnGrid(double[] values)
    {
        var grid = new double[Grid.Count];
        Array.Fill(grid, double.NaN);
        for (var i = 0; i < values.Length; i++)
        {
            grid[Hours[i]] = values[i];
        }

        return grid;
    }

    // Neighbouring days resemble each other: whole blocks of up to a week are held out, never single hours.
    private static int[] Blocks(HourGrid grid, int[] hours)
    {
        if (hours.Length == 0)
        {
            return [];
        }

        var first = grid.Day[hours[0]];
        var length = Math.Clamp((grid.Day[hours[^1]] - first + 1) / (2 * Folds), 1, 7);
        return [.. hours.Select(hour => (grid.Day[hour] - first) / length % Folds)];
    }
}
