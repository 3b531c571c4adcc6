using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Core.Tests.Telemetry;

public class SignalTrackerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Stays_unknown_while_only_bad_values_are_heard()
    {
        Assert.Null(SignalTracker.Next(null, At(0, 82, ReadingQuality.Bad)));
        Assert.Equal(82, SignalTracker.Next(null, At(0, 82, ReadingQuality.Uncertain))!.Latest.Value);
    }

    [Fact]
    public void A_bad_value_is_heard_but_never_stands_as_the_latest()
    {
        var state = Play(At(0, 82), At(1, 999, ReadingQuality.Bad));

        Assert.Equal(82, state.Latest.Value);
        Assert.Equal(Start.AddMinutes(1), state.LastHeardAt);
    }

    [Fact]
    public void A_late_value_is_heard_but_does_not_replace_a_newer_one()
    {
        var late = At(1, 70) with { ReceivedAt = Start.AddMinutes(9) };

        var state = Play(At(2, 82), late);

        Assert.Equal(82, state.Latest.Value);
        Assert.Equal(Start.AddMinutes(9), state.LastHeardAt);
    }

    [Fact]
    public void A_correction_replaces_the_value_of_the_same_instant()
    {
        var correction = At(2, 81) with { ReceivedAt = Start.AddMinutes(9) };

        Assert.Equal(81, Play(At(2, 82), correction).Latest.Value);
        Assert.Equal(81, Play(correction, At(2, 82)).Latest.Value);
    }

    [Fact]
    public void Knows_when_the_value_last_changed()
        => Assert.Equal(Start.AddMinutes(2), Play(At(0, 82), At(2, 83), At(4, 83), At(6, 83)).LastChangedAt);

    [Fact]
    public void The_typical_interval_is_unknown_after_one_reading() => Assert.Equal(TimeSpan.Zero, Play(At(0, 82)).TypicalInterval);

    [Fact]
    public void One_outage_does_not_change_the_typical_interval()
        => Assert.Equal(TimeSpan.FromMinutes(1),
            Play([.. Enumerable.Range(0, 9).Select(i => At(i, i)), At(600, 1), At(601, 2)]).TypicalInterval);

    [Fact]
    public void A_new_rhythm_is_learned_after_half_of_the_remembered_distances()
    {
        var old = Enumerable.Range(0, 20).Select(i => At(i, i)).ToArray();
        var rhythm = Enumerable.Range(1, 5).Select(i => At(19 + (15 * i), i)).ToArray();

        Assert.Equal(TimeSpan.FromMinutes(1), Play([.. old, .. rhythm[..4]]).TypicalInterval);
        Assert.Equal(TimeSpan.FromMinutes(15), Play([.. old, .. rhythm]).TypicalInterval);
    }

    [Fact]
    public void A_duplicate_changes_nothing()
    {
        var before = Play(At(0, 82), At(1, 83));

        Assert.Equal(before, SignalTracker.Next(before, At(1, 83)));
    }

    private static SignalState Play(params Reading[] readings)
        => readings.Aggregate((SignalState?)null, SignalTracker.Next)!;

    private static Reading At(int minute, double value, ReadingQuality quality = ReadingQuality.Good) => new(
        new SeriesKey("netz", "supply_temperature"), Start.AddMinutes(minute), value, quality, "plant",
        Start.AddMinutes(minute));
}
