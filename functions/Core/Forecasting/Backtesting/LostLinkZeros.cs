namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Finds zeros that a broken link wrote, not the plant (Nullen aus Verbindungsabbrüchen).</summary>
/// <remarks>
/// With other columns beside the target: exact zeros of the target in rows in which every witness is exactly zero as well. A
/// witness is a column that is hardly ever zero under load (in at most 5 % of the rows) and does not rest together with the
/// load, as a flow would; its zeros count where they are a jump, not where a temperature passes through zero. Without
/// witnesses: runs of exact zeros of at most three days, if zeros are rare (at most 2 % of the rows) and the values on both
/// sides are above a quarter of the median. A plant that rests at night or in summer is zero often, so its zeros stay.
/// </remarks>
internal static class LostLinkZeros
{
    private const double WitnessShare = 0.05;
    private const double RareShare = 0.02;
    private const double RestingShare = 0.95;
    private const double StepsOfJump = 10;
    private const double NeighbourShare = 0.25;
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(72);

    /// <summary>Which rows hold such zeros.</summary>
    public static bool[] In(IReadOnlyList<string> columns, IReadOnlyList<MeasuredRow> rows, List<DataFinding> findings)
    {
        var zeros = rows.Count(row => row.Values[0] == 0);
        var witnesses = Witnesses(columns, rows);
        var lost = witnesses.Count > 0
            ? Silent(rows, witnesses)
            : Drops(rows, zeros);
        var count = rows.Where((row, i) => lost[i] && row.Values[0] == 0).Count();
        if (count > 0)
        {
            var how = witnesses.Count > 0
                ? $"{string.Join(", ", witnesses.Select(i => $"'{columns[i]}'"))} zero at the same time"
                : "zeros are rare here and the load drops to them and back at once";
            findings.Add(new("lost-link-zero", count,
                $"{count} of {Counted.Of(zeros, "zero")} taken for a lost link ({how}); not learned from, but scored.", rows[Array.IndexOf(lost, true)].Time));
        }

        if (zeros > count)
        {
            findings.Add(new("zero", zeros - count, $"{Counted.Of(zeros - count, "zero")} taken as measured.", null));
        }

        return lost;
    }

    private static List<int> Witnesses(IReadOnlyList<string> columns, IReadOnlyList<MeasuredRow> rows)
    {
        var running = rows.Where(row => row.Values[0] is not null and not 0).ToList();
        var resting = rows.Where(row => row.Values[0] == 0).ToList();
        var isRestRare = resting.Count <= RareShare * rows.Count;
        return [.. Enumerable.Range(1, columns.Count - 1).Where(column =>
            running.Count(row => row.Values[column] is not null) > running.Count / 2
            && running.Count(row => row.Values[column] == 0) <= WitnessShare * running.Count
            && (isRestRare || resting.Count(row => row.Values[column] == 0) <= RestingShare * resting.Count))];
    }

    // Rows in which every witness is missing or has jumped to zero, at least one of them the latter.
    private static bool[] Silent(IReadOnlyList<MeasuredRow> rows, List<int> witnesses)
    {
        var jumped = witnesses.Select(column => Jumped(rows, column)).ToList();
        return [.. rows.Select((row, i) => row.Values[0] is null or 0 && jumped.Exists(one => one[i])
            && witnesses.Zip(jumped).All(one => one.Second[i] || row.Values[one.First] is null))];
    }

    private static bool[] Jumped(IReadOnlyList<MeasuredRow> rows, int column)
    {
        var jumped = new bool[rows.Count];
        var steps = Enumerable.Range(1, rows.Count - 1).Select(i => Math.Abs((rows[i].Values[column] - rows[i - 1].Values[column]) ?? 0))
            .Where(step => step > 0).Order().ToArray();
        var jump = StepsOfJump * Quantiles.Of(steps, 0.5);
        foreach (var (first, last) in Runs.Of(rows.Count, i => rows[i].Values[column] is null or 0))
        {
            var before = first > 0 ? rows[first - 1].Values[column] : null;
            var after = last + 1 < rows.Count ? rows[last + 1].Values[column] : null;
            if (Math.Abs(before ?? 0) > jump || Math.Abs(after ?? 0) > jump)
            {
                Array.Fill(jumped, true, first, last - first + 1);
            }
        }

        return [.. jumped.Select((isJump, i) => isJump && rows[i].Values[column] == 0)];
    }

    private static bool[] Drops(IReadOnlyList<MeasuredRow> rows, int zeros)
    {
        var lost = new bool[rows.Count];
        var level = rows.Where(row => row.Values[0] > 0).Select(row => row.Values[0]!.Value).Order().ToArray();
        if (zeros > RareShare * rows.Count || level.Length == 0)
        {
            return lost;
        }

        var least = NeighbourShare * Quantiles.Of(level, 0.5);
        foreach (var (first, last) in Runs.Of(rows.Count, i => rows[i].Values[0] == 0))
        {
            var isDrop = first > 0 && last + 1 < rows.Count && rows[first - 1].Values[0] > least && rows[last + 1].Values[0] > least;
            if (isDrop && rows[last].Time - rows[first].Time <= LongestRun)
            {
                Array.Fill(lost, true, first, last - first + 1);
            }
        }

        return lost;
    }
}
