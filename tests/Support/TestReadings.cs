using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Tests.Support;

/// <summary>Readings to try stores with.</summary>
public static class TestReadings
{
    public static readonly DateTimeOffset Start = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    public static readonly SeriesKey Supply = new("netz-stadt", "supply_temperature");

    public static Reading At(int seconds, double value = 80, string source = "gateway-1")
        => new(Supply, Start.AddSeconds(seconds), value, ReadingQuality.Good, source, Start.AddSeconds(seconds + 1))
        {
            OriginalUnit = "Cel",
            OriginalValue = value,
        };

    /// <summary>A good reading that arrived as it was measured.</summary>
    public static Reading Good(string asset, string quantity, DateTimeOffset time, double value)
        => new(new SeriesKey(asset, quantity), time, value, ReadingQuality.Good, "test", time);

    public static IngestCommit Commit(params Reading[] readings) => new(readings, [], []);
}
