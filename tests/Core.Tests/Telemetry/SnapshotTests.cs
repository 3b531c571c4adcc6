using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Telemetry;

public class SnapshotTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 82.4)]
    [InlineData(10, 82.4)]
    [InlineData(11, null)]
    public void A_value_counts_until_it_is_too_old(int minutes, double? expected)
    {
        var snapshot = new Snapshot(Now, new Dictionary<SeriesKey, SignalState> { [Key] = At(Now.AddMinutes(-minutes)) });

        Assert.Equal(expected, snapshot.ValueOf("netz", "supply_temperature", TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void What_was_never_heard_is_missing()
        => Assert.Null(new Snapshot(Now, new Dictionary<SeriesKey, SignalState>()).ValueOf("netz", "flow", TimeSpan.MaxValue));

    private static SeriesKey Key => new("netz", "supply_temperature");

    private static SignalState At(DateTimeOffset time)
        => SignalTracker.Next(null, new Reading(Key, time, 82.4, ReadingQuality.Good, "plant", time))!;
}
