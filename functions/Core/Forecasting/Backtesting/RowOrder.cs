namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Puts rows into order and merges those of the same time (Sortierung, Dubletten).</summary>
internal static class RowOrder
{
    /// <summary>Rows in order of time, each time once; a later row of the file overrides an earlier one, cell by cell.</summary>
    public static List<MeasuredRow> Sort(IReadOnlyList<MeasuredRow> rows, List<DataFinding> findings)
    {
        var back = Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Where(i => rows[i].Time < rows[i - 1].Time).ToList();
        if (back.Count > 0)
        {
            findings.Add(new("out-of-order", back.Count, $"{Counted.Of(back.Count, "row")} earlier than the row before; sorted.", rows[back[0]].Time));
        }

        var sorted = new List<MeasuredRow>(rows.Count);
        var same = new List<DateTimeOffset>();
        var differing = new List<DateTimeOffset>();
        foreach (var row in rows.OrderBy(row => row.Time))
        {
            if (sorted.Count > 0 && sorted[^1].Time == row.Time)
            {
                (row.Values.SequenceEqual(sorted[^1].Values) ? same : differing).Add(row.Time);
                sorted[^1] = row with { Values = [.. row.Values.Zip(sorted[^1].Values, (later, earlier) => later ?? earlier)] };
            }
            else
            {
                sorted.Add(row);
            }
        }

        AddDuplicates(findings, same, differing);
        return sorted;
    }

    private static void AddDuplicates(List<DataFinding> findings, List<DateTimeOffset> same, List<DateTimeOffset> differing)
    {
        if (same.Count > 0)
        {
            findings.Add(new("duplicate-same", same.Count, $"{Counted.Of(same.Count, "row")} said the same as an earlier row of the same time; counted once.", same[0]));
        }

        if (differing.Count > 0)
        {
            findings.Add(new("duplicate-differing", differing.Count,
                $"{Counted.Of(differing.Count, "row")} said something else than an earlier row of the same time; the later row of the file counts.", differing[0]));
        }
    }
}
