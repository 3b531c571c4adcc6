using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>Numbers of series and sources, remembered by the writer.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<SeriesKey, KnownSeries> _series = [];
    private readonly Dictionary<string, long> _sources = [];

    /// <summary>Forgets everything: after a rollback, numbers given in it do not exist.</summary>
    public void Forget()
    {
        _series.Clear();
        _sources.Clear();
    }

    public KnownSeries Series(StoreConnection connection, Reading reading)
    {
        if (!_series.TryGetValue(reading.Series, out var known))
        {
            known = Find(connection, reading.Series) ?? Add(connection, reading);
            _series.Add(reading.Series, known);
        }

        return known;
    }

    public long Source(StoreConnection connection, string name)
    {
        if (!_sources.TryGetValue(name, out var id))
        {
            connection.Prepare("INSERT INTO sources (name) VALUES (?1) ON CONFLICT DO NOTHING").Bind(1, name).Run();
            id = connection.Prepare("SELECT id FROM sources WHERE name = ?1").Bind(1, name)
                .Read(row => row.Integer(0))[0];
            _sources.Add(name, id);
        }

        return id;
    }

    /// <summary>The series as it is stored, or null.</summary>
    public static KnownSeries? Find(StoreConnection connection, SeriesKey key)
        => connection.Prepare("""
            SELECT id, unit, (SELECT max(time) FROM readings WHERE series_id = id)
            FROM series WHERE asset = ?1 AND quantity = ?2
            """)
            .Bind(1, key.Asset).Bind(2, key.Quantity)
            .Read(row => new KnownSeries(row.Integer(0), row.Text(1), row.OptionalInteger(2) ?? long.MinValue))
            .FirstOrDefault();

    private static KnownSeries Add(StoreConnection connection, Reading reading)
    {
        var unit = QuantityCatalog.UnitOf(reading.Series.Quantity) ?? reading.OriginalUnit;
        connection.Prepare("INSERT INTO series (asset, quantity, unit) VALUES (?1, ?2, ?3)")
            .Bind(1, reading.Series.Asset).Bind(2, reading.Series.Quantity).Bind(3, unit).Run();
        return Find(connection, reading.Series)!;
    }
}
