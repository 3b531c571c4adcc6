using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Reads single series.</summary>
internal static class SeriesQueries
{
    private const long MillisecondsPerHour = 3_600_000;

    public static List<Reading> Newest(StoreConnection connection, SeriesKey key, TimeWindow window, int limit)
    {
        if (NameTable.Find(connection, key) is not { } series)
        {
            return [];
        }

        var readings = connection.Prepare($"""
            SELECT {ReadingTables.Columns} FROM readings r JOIN sources s ON s.id = r.source_id
            WHERE r.series_id = ?1 AND r.time >= ?2 AND r.time < ?3 ORDER BY r.time DESC, r.source_id DESC LIMIT ?4
            """)
            .Bind(1, series.Id).Bind(2, Start(window)).Bind(3, End(window)).Bind(4, limit)
            .Read(row => ReadingTables.Row(row, key, series.Unit));
        readings.Reverse();
        return readings;
    }

    public static HourlySeries HourlyMeans(StoreConnection connection, SeriesKey key, TimeWindow window)
    {
        var first = HourlySeries.HourOf(window.Start);
        var hours = (int)Math.Ceiling((window.End - first).TotalHours);
        var values = new double?[hours];
        var origin = first.ToUnixTimeMilliseconds();
        Walk(connection, key, window, origin, MillisecondsPerHour, (hour, mean) => values[hour] = mean);
        return new(first, values);
    }

    public static List<SeriesPoint> Means(
        StoreConnection connection, SeriesKey key, TimeWindow window, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromMilliseconds(1));
        var points = new List<SeriesPoint>();
        var length = (long)interval.TotalMilliseconds;
        var start = window.Start.ToUnixTimeMilliseconds();
        var origin = start - (((start % length) + length) % length);
        Walk(connection, key, window, origin, length,
            (step, mean) => points.Add(new(DateTimeOffset.FromUnixTimeMilliseconds(origin + (step * length)), mean)));
        return points;
    }

    // The rows come in the order of time, so one pass does; grouping in SQL would sort them once more.
    private static void Walk(
        StoreConnection connection, SeriesKey key, TimeWindow window, long origin, long length, Action<long, double> found)
    {
        if (NameTable.Find(connection, key) is not { } series)
        {
            return;
        }

        var rows = connection.Prepare("""
            SELECT time, value FROM readings
            WHERE series_id = ?1 AND time >= ?2 AND time < ?3 AND quality IN (0, 1, 3, 4) ORDER BY time
            """)
            .Bind(1, series.Id).Bind(2, Start(window)).Bind(3, End(window));
        try
        {
            Average(rows, origin, length, found);
        }
        finally
        {
            rows.Reset();
        }
    }

    private static void Average(Statement rows, long origin, long length, Action<long, double> found)
    {
        var step = -1L;
        var sum = 0.0;
        var count = 0;
        while (rows.Step())
        {
            var current = (rows.Integer(0) - origin) / length;
            if (current != step && count > 0)
            {
                found(step, sum / count);
                (sum, count) = (0, 0);
            }

            step = current;
            sum += rows.Real(1);
            count++;
        }

        if (count > 0)
        {
            found(step, sum / count);
        }
    }

    // Stored times are whole milliseconds: a bound between two of them counts from the next one.
    private static long Start(TimeWindow window) => Up(window.Start);

    private static long End(TimeWindow window) => Up(window.End);

    private static long Up(DateTimeOffset time)
    {
        var whole = time.ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(whole) < time ? whole + 1 : whole;
    }
}
