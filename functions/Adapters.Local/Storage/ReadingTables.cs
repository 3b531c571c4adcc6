using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Readings and the values that corrections replaced.</summary>
internal static class ReadingTables
{
    /// <summary>What a row of <see cref="Row"/> is read from.</summary>
    public const string Columns = "r.time, r.value, r.quality, s.name, r.received, r.seq, r.original_unit, r.original_value, r.device_time";

    /// <summary>Stores a new reading; false where its key is there already.</summary>
    public static bool Insert(StoreConnection connection, KnownSeries series, long source, Reading reading)
    {
        var statement = connection.Prepare("""
            INSERT INTO readings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING
            """)
            .Bind(1, series.Id).Bind(2, reading.Time.ToUnixTimeMilliseconds()).Bind(3, source);
        return BindContent(statement, 4, series, reading).Run() == 1;
    }

    /// <summary>
    /// Takes a reading whose key is there: the newest arrival stands, the other value is kept beside it. False where
    /// nothing is new.
    /// </summary>
    public static bool Correct(StoreConnection connection, KnownSeries series, long source, Reading reading)
    {
        var time = reading.Time.ToUnixTimeMilliseconds();
        var old = connection.Prepare("""
            SELECT value, quality, received FROM readings WHERE series_id = ?1 AND time = ?2 AND source_id = ?3
            """)
            .Bind(1, series.Id).Bind(2, time).Bind(3, source)
            .Read(row => (Value: row.Real(0), Quality: row.Integer(1), Received: row.Integer(2)))[0];
        var received = reading.ReceivedAt.ToUnixTimeMilliseconds();
        var isSame = old.Value.Equals(reading.Value) && old.Quality == (long)reading.Quality;
        if (isSame || IsSuperseded(connection, series.Id, time, source, reading))
        {
            return false;
        }

        if (received < old.Received)
        {
            Keep(connection, series.Id, time, source, (reading.Value, (long)reading.Quality, received));
            return true;
        }

        Keep(connection, series.Id, time, source, old);
        var update = connection.Prepare("""
            UPDATE readings SET value = ?4, quality = ?5, received = ?6, seq = ?7, original_unit = ?8, original_value = ?9,
                device_time = ?10
            WHERE series_id = ?1 AND time = ?2 AND source_id = ?3
            """)
            .Bind(1, series.Id).Bind(2, time).Bind(3, source);
        BindContent(update, 4, series, reading).Run();
        return true;
    }

    /// <summary>Makes a reading of a row of <see cref="Columns"/>.</summary>
    public static Reading Row(Statement row, SeriesKey key, string unit)
        => new(key, row.Time(0), row.Real(1), (ReadingQuality)row.Integer(2), row.Text(3), row.Time(4))
        {
            Sequence = row.OptionalInteger(5),
            OriginalUnit = row.OptionalText(6) ?? unit,
            OriginalValue = row.Real(row.IsNull(6) ? 1 : 7),
            DeviceTime = row.IsNull(8) ? null : row.Time(8),
        };

    private static Statement BindContent(Statement statement, int at, KnownSeries series, Reading reading)
    {
        statement.Bind(at, reading.Value).Bind(at + 1, (long)reading.Quality)
            .Bind(at + 2, reading.ReceivedAt.ToUnixTimeMilliseconds()).Bind(at + 3, reading.Sequence)
            .Bind(at + 6, reading.DeviceTime?.ToUnixTimeMilliseconds());
        return reading.OriginalUnit == series.Unit && reading.OriginalValue.Equals(reading.Value)
            ? statement.BindNull(at + 4).BindNull(at + 5)
            : statement.Bind(at + 4, reading.OriginalUnit).Bind(at + 5, reading.OriginalValue);
    }

    private static bool IsSuperseded(StoreConnection connection, long series, long time, long source, Reading reading)
        => connection.Prepare("""
            SELECT 1 FROM corrections
            WHERE series_id = ?1 AND time = ?2 AND source_id = ?3 AND received = ?4 AND value = ?5 AND quality = ?6
            """)
            .Bind(1, series).Bind(2, time).Bind(3, source).Bind(4, reading.ReceivedAt.ToUnixTimeMilliseconds())
            .Bind(5, reading.Value).Bind(6, (long)reading.Quality)
            .Read(_ => true).Count > 0;

    private static void Keep(
        StoreConnection connection, long series, long time, long source, (double Value, long Quality, long Received) old)
        => connection.Prepare("INSERT INTO corrections VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .Bind(1, series).Bind(2, time).Bind(3, source).Bind(4, old.Received).Bind(5, old.Value).Bind(6, old.Quality)
            .Run();
}
