using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Rebuilds the states of all series from what is stored.</summary>
internal static class SignalQueries
{
    // Enough to learn the typical interval anew, with room for several sources at the same time.
    private const int Remembered = 4 * SignalTracker.RememberedDistances;
    private const int Bad = (int)ReadingQuality.Bad;

    public static List<SignalState> All(StoreConnection connection)
    {
        var series = connection.Prepare("SELECT id, asset, quantity, unit FROM series")
            .Read(row => (Id: row.Integer(0), Key: new SeriesKey(row.Text(1), row.Text(2)), Unit: row.Text(3)));
        return [.. series.Select(one => State(connection, one.Id, one.Key, one.Unit)).OfType<SignalState>()];
    }

    private static SignalState? State(StoreConnection connection, long series, SeriesKey key, string unit)
    {
        var readings = connection.Prepare($"""
            SELECT {ReadingTables.Columns} FROM readings r JOIN sources s ON s.id = r.source_id
            WHERE r.series_id = ?1 AND r.quality <> {Bad} ORDER BY r.time DESC, r.source_id DESC LIMIT {Remembered}
            """)
            .Bind(1, series).Read(row => ReadingTables.Row(row, key, unit));
        SignalState? state = null;
        for (var i = readings.Count - 1; i >= 0; i--)
        {
            state = SignalTracker.Next(state, readings[i]);
        }

        return state is null ? null : state with
        {
            LastChangedAt = LastChange(connection, series, state.Latest),
            LastHeardAt = LastHeard(connection, series, state.LastHeardAt),
        };
    }

    // The first reading after the last one with another value; the walk back ends there.
    private static DateTimeOffset LastChange(StoreConnection connection, long series, Reading latest)
    {
        var other = connection.Prepare($"""
            SELECT time FROM readings WHERE series_id = ?1 AND quality <> {Bad} AND value <> ?2 AND time <= ?3
            ORDER BY time DESC LIMIT 1
            """)
            .Bind(1, series).Bind(2, latest.Value).Bind(3, latest.Time.ToUnixTimeMilliseconds())
            .Read(row => (long?)row.Integer(0)).FirstOrDefault();
        return connection.Prepare($"""
            SELECT time FROM readings WHERE series_id = ?1 AND quality <> {Bad} AND time > ?2 ORDER BY time LIMIT 1
            """)
            .Bind(1, series).Bind(2, other ?? long.MinValue)
            .Read(row => (DateTimeOffset?)row.Time(0)).FirstOrDefault() ?? latest.Time;
    }

    private static DateTimeOffset LastHeard(StoreConnection connection, long series, DateTimeOffset known)
    {
        var heard = connection.Prepare($"""
            SELECT max(received) FROM
                (SELECT received FROM readings WHERE series_id = ?1 ORDER BY time DESC LIMIT {Remembered})
            """)
            .Bind(1, series).Read(row => row.Time(0))[0];
        return heard > known ? heard : known;
    }
}
