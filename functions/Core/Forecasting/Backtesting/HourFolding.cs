using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Folds rows of any interval into hours (Verdichtung auf Stunden).</summary>
internal sealed class HourFolding
{
    private static readonly TimeSpan LongestRegisterGap = TimeSpan.FromHours(3);

    private readonly List<MeasuredRow> _rows;
    private readonly bool[] _isLeftOut;
    private readonly int[] _hourOf;
    private readonly DateTimeOffset _start;
    private readonly int _count;

    /// <summary>Rows in order, and which of them are suspect; a time that ends an interval belongs to the hour before it.</summary>
    public HourFolding(List<MeasuredRow> rows, bool[] isLeftOut, bool isLabelledAtEnd)
    {
        _rows = rows;
        _isLeftOut = isLeftOut;
        var shift = isLabelledAtEnd ? TimeSpan.FromTicks(-1) : TimeSpan.Zero;
        _start = HourlySeries.HourOf(rows[0].Time + shift);
        _hourOf = [.. rows.Select(row => (int)((row.Time + shift - _start).Ticks / TimeSpan.TicksPerHour))];
        _count = _hourOf[^1] + 1;
    }

    /// <summary>The mean of a column per hour.</summary>
    public HourlySeries Means(int column, bool isUsable)
    {
        var (sums, counts) = Add(column, isUsable);
        return new(_start, [.. sums.Select((sum, i) => counts[i] == 0 ? (double?)null : sum / counts[i])]);
    }

    /// <summary>The sum of the target per hour; an hour with fewer rows than its day usually has is a gap.</summary>
    public HourlySeries Sums(bool isUsable, List<DataFinding> findings)
    {
        var (sums, counts) = Add(0, isUsable);
        var values = new double?[_count];
        var partial = new List<int>();
        for (var hour = 0; hour < _count; hour++)
        {
            var isWhole = counts[hour] > 0 && counts[hour] >= Usual(counts, hour);
            values[hour] = isWhole ? sums[hour] : null;
            if (counts[hour] > 0 && !isWhole)
            {
                partial.Add(hour);
            }
        }

        if (partial.Count > 0)
        {
            findings.Add(new("partial-hour", partial.Count,
                $"{Counted.Of(partial.Count, "hour")} without some of their values, so that the sum is unknown; taken as gaps.", _start.AddHours(partial[0])));
        }

        return new(_start, values);
    }

    /// <summary>What the target's register counted per hour; suspect readings are left out.</summary>
    public HourlySeries Increases()
    {
        var register = _rows.Where((row, i) => row.Values[0] is not null && !_isLeftOut[i])
            .Select(row => new TimedValue(row.Time, row.Values[0]!.Value)).ToList();
        return Resampling.HourlyRates(register, TimeWindow.StartingAt(_start, TimeSpan.FromHours(_count)), LongestRegisterGap);
    }

    private (double[] Sums, int[] Counts) Add(int column, bool isUsable)
    {
        var sums = new double[_count];
        var counts = new int[_count];
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Values[column] is { } value && !(isUsable && _isLeftOut[i]))
            {
                sums[_hourOf[i]] += value;
                counts[_hourOf[i]]++;
            }
        }

        return (sums, counts);
    }

    // The most frequent count within a day around the hour: loggers change their interval now and then.
    private static int Usual(int[] counts, int hour)
        => Enumerable.Range(hour - 12, 25).Where(i => i >= 0 && i < counts.Length && counts[i] > 0)
            .GroupBy(i => counts[i]).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
}
