namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Finds readings of a register that cannot be (Zählerstände außer der Reihe).</summary>
/// <remarks>Zeros of a register that has counted, and single readings above the next or below the one before them.</remarks>
internal static class RegisterFaults
{
    /// <summary>Which rows hold such readings.</summary>
    public static bool[] In(IReadOnlyList<MeasuredRow> rows, List<DataFinding> findings)
    {
        var hasCounted = rows.Any(row => row.Values[0] > 0);
        var faulty = rows.Select(row => hasCounted && row.Values[0] == 0).ToArray();
        var places = Enumerable.Range(0, rows.Count).Where(i => rows[i].Values[0] is not null && !faulty[i]).ToList();
        for (var i = 1; i + 1 < places.Count; i++)
        {
            var (before, here, after) = (Value(places[i - 1]), Value(places[i]), Value(places[i + 1]));
            faulty[places[i]] = before <= after && (here > after || here < before) && !faulty[places[i - 1]];
        }

        Add(findings, rows, faulty);
        return faulty;

        double Value(int place) => rows[place].Values[0]!.Value;
    }

    private static void Add(List<DataFinding> findings, IReadOnlyList<MeasuredRow> rows, bool[] faulty)
    {
        var count = faulty.Count(one => one);
        if (count > 0)
        {
            findings.Add(new("register-fault", count,
                $"{Counted.Of(count, "register reading")} zero or out of line with those around; left out.", rows[Array.IndexOf(faulty, true)].Time));
        }

        var kept = rows.Where((row, i) => row.Values[0] is not null && !faulty[i]).ToList();
        var falls = Enumerable.Range(1, Math.Max(0, kept.Count - 1)).Where(i => kept[i].Values[0] < kept[i - 1].Values[0]).ToList();
        if (falls.Count > 0)
        {
            findings.Add(new("register-fall", falls.Count,
                $"{Counted.Of(falls.Count, "fall")} of the register (meter swap or overflow); those hours are gaps.", kept[falls[0]].Time));
        }
    }
}
