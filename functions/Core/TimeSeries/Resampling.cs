namespace SektorKopplung.Core.TimeSeries;

/// <summary>Makes hourly series from values at any instants (Verdichtung).</summary>
public static class Resampling
{
    /// <summary>The mean of the values in each hour; null where an hour has none.</summary>
    /// <param name="points">The values, in any order.</param>
    /// <param name="window">What the series spans; it is widened to full hours.</param>
    /// <returns>Means in the unit of the values.</returns>
    public static HourlySeries HourlyMeans(IEnumerable<TimedValue> points, TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (start, count) = HoursOf(window);
        var sums = new double[count];
        var counts = new int[count];
        foreach (var point in points)
        {
            var hour = (long)Math.Floor((point.Time - start).TotalHours);
            if (hour >= 0 && hour < count)
            {
                sums[hour] += point.Value;
                counts[hour]++;
            }
        }

        return new HourlySeries(start, [.. sums.Select((sum, i) => counts[i] == 0 ? (double?)null : sum / counts[i])]);
    }

    /// <summary>What a register counted per hour, e.g. mean power [kW] from a heat meter's energy [kWh].</summary>
    /// <remarks>
    /// Between two readings the register is taken to rise evenly. An hour stays a gap where the readings around it are
    /// further apart than <paramref name="longestGap"/>, or the register fell (rollover, meter swap).
    /// </remarks>
    /// <param name="register">The register, in order of time.</param>
    /// <param name="window">What the series spans; it is widened to full hours.</param>
    /// <param name="longestGap">The longest distance of two readings to bridge.</param>
    /// <example>1000 kWh at 06:00 and 1050 kWh at 07:00 give 50 kW.</example>
    public static HourlySeries HourlyRates(IReadOnlyList<TimedValue> register, TimeWindow window, TimeSpan longestGap)
    {
        ArgumentNullException.ThrowIfNull(register);
        var (start, count) = HoursOf(window);
        var counted = new double[count];
        var covered = new TimeSpan[count];
        for (var i = 1; i < register.Count; i++)
        {
            Spread(register[i - 1], register[i], longestGap, (start, counted, covered));
        }

        return new HourlySeries(start,
            [.. counted.Select((value, i) => covered[i] == TimeSpan.FromHours(1) ? value : (double?)null)]);
    }

    private static void Spread(TimedValue earlier, TimedValue later, TimeSpan longestGap,
        (DateTimeOffset Start, double[] Counted, TimeSpan[] Covered) hours)
    {
        var length = later.Time - earlier.Time;
        if (length <= TimeSpan.Zero || length > longestGap || later.Value < earlier.Value)
        {
            return;
        }

        var first = Math.Max(0, (long)Math.Floor((earlier.Time - hours.Start).TotalHours));
        for (var hour = first; hour < hours.Counted.Length && hours.Start.AddHours(hour) < later.Time; hour++)
        {
            var from = Later(hours.Start.AddHours(hour), earlier.Time);
            var to = Earlier(hours.Start.AddHours(hour + 1), later.Time);
            hours.Counted[hour] += (later.Value - earlier.Value) * ((to - from) / length);
            hours.Covered[hour] += to - from;
        }
    }

    private static (DateTimeOffset Start, int Count) HoursOf(TimeWindow window)
    {
        var start = HourlySeries.HourOf(window.Start);
        return (start, (int)Math.Ceiling((window.End - start).TotalHours));
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
