using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;
using static SektorKopplung.Tests.Support.TestReadings;

namespace SektorKopplung.Tests.Support;

/// <summary>What every telemetry store must do.</summary>
public abstract class TelemetryStoreContract
{
    private static readonly TimeWindow Day = TimeWindow.StartingAt(Start.AddHours(-6), TimeSpan.FromDays(1));

    protected abstract ITelemetryStore Store { get; }

    [Fact]
    public async Task A_reading_comes_back_as_it_was()
    {
        var reading = At(0, 82.4) with
        {
            Sequence = 7,
            OriginalUnit = "[degF]",
            OriginalValue = 180.32,
            Quality = ReadingQuality.ClockSuspect,
            DeviceTime = DateTimeOffset.UnixEpoch,
        };

        await Store.CommitAsync(Commit(reading), default);

        Assert.Equal([reading], await ReadAsync());
    }

    [Fact]
    public async Task The_same_reading_twice_is_a_duplicate()
    {
        await Store.CommitAsync(Commit(At(0)), default);

        var outcome = await Store.CommitAsync(Commit(At(0), At(0)), default);

        Assert.Equal(new CommitOutcome(0, 2, 0, 0, 0), outcome);
        Assert.Single(await ReadAsync());
    }

    [Fact]
    public async Task Another_value_for_the_same_key_is_a_correction_and_the_newest_arrival_stands()
    {
        await Store.CommitAsync(Commit(At(0, 80)), default);
        var newer = At(0, 81) with { ReceivedAt = Start.AddHours(1) };
        var older = At(0, 79) with { ReceivedAt = Start.AddHours(-1) };

        var outcome = await Store.CommitAsync(Commit(newer, older), default);

        Assert.Equal(new CommitOutcome(0, 0, 2, 0, 0), outcome);
        Assert.Equal([newer], await ReadAsync());
    }

    [Fact]
    public async Task A_correction_sent_again_is_a_duplicate()
    {
        IngestCommit Batch() => Commit(At(0, 80), At(0, 81));
        await Store.CommitAsync(Batch(), default);

        var outcome = await Store.CommitAsync(Batch(), default);

        Assert.Equal(new CommitOutcome(0, 2, 0, 0, 0), outcome);
        Assert.Equal(81, Assert.Single(await ReadAsync()).Value);
    }

    [Fact]
    public async Task Another_source_is_another_reading()
    {
        var outcome = await Store.CommitAsync(Commit(At(0), At(0, 70, "gateway-2")), default);

        Assert.Equal(new CommitOutcome(2, 0, 0, 0, 0), outcome);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public async Task A_new_reading_older_than_the_newest_of_its_series_is_late(int seconds, int late)
    {
        await Store.CommitAsync(Commit(At(0)), default);

        var outcome = await Store.CommitAsync(Commit(At(seconds, 80, "gateway-2")), default);

        Assert.Equal(new CommitOutcome(1, 0, 0, late, 0), outcome);
    }

    [Fact]
    public async Task A_named_commit_repeated_after_an_unclear_failure_changes_nothing()
    {
        var commit = Commit(At(0)) with
        {
            Name = "one",
            DeadLetters = [new("t", new byte[] { 1, 2 }, "gateway-1", Start, "NotJson", "No JSON.")],
        };
        var first = await Store.CommitAsync(commit, default);

        var second = await Store.CommitAsync(commit, default);

        Assert.Equal(first, second);
        Assert.Single(await Store.DeadLettersAsync(10, default));
        Assert.Equal(1, Assert.Single(await Store.LedgerAsync(Day, default)).Rejected);
    }

    [Fact]
    public async Task A_window_is_half_open_and_a_limit_keeps_the_newest()
    {
        await Store.CommitAsync(Commit(At(0), At(1), At(2), At(3)), default);
        var window = new TimeWindow(Start, Start.AddSeconds(3));

        var readings = await Store.ReadAsync(Supply, window, 2, default);

        Assert.Equal([At(1), At(2)], readings);
    }

    [Fact]
    public async Task Hourly_means_leave_out_bad_readings_and_have_gaps()
    {
        await Store.CommitAsync(Commit(At(0, 80), At(60, 90), At(120, 500) with { Quality = ReadingQuality.Bad },
            At(7200, 70)), default);

        var hours = await Store.HourlyMeansAsync(Supply, TimeWindow.StartingAt(Start, TimeSpan.FromHours(3)), default);

        Assert.Equal(Start, hours.Start);
        Assert.Equal([85, null, 70], hours.Values);
    }

    [Fact]
    public async Task Means_per_interval_leave_out_what_is_empty()
    {
        await Store.CommitAsync(Commit(At(0, 80), At(60, 90), At(1800, 70)), default);

        var points = await Store.MeansAsync(Supply, Day, TimeSpan.FromMinutes(15), default);

        Assert.Equal([new SeriesPoint(Start, 85), new SeriesPoint(Start.AddMinutes(30), 70)], points);
    }

    [Fact]
    public async Task An_unknown_series_is_empty()
    {
        var unknown = new SeriesKey("nobody", "flow");

        Assert.Empty(await Store.ReadAsync(unknown, Day, 10, default));
        Assert.All((await Store.HourlyMeansAsync(unknown, Day, default)).Values, value => Assert.Null(value));
    }

    [Fact]
    public async Task Signals_are_rebuilt_as_the_tracker_had_them()
    {
        Reading[] readings = [At(0, 80), At(10, 81), At(20, 81), At(30, 81), At(40, 0) with { Quality = ReadingQuality.Bad }];
        SignalState? tracked = null;
        foreach (var reading in readings)
        {
            tracked = SignalTracker.Next(tracked, reading);
        }

        await Store.CommitAsync(Commit(readings), default);

        var loaded = Assert.Single(await Store.LoadSignalsAsync(default));
        Assert.Equal(tracked! with { RecentDistances = [] }, loaded with { RecentDistances = [] });
        Assert.Equal(tracked.RecentDistances, loaded.RecentDistances);
    }

    [Fact]
    public async Task A_frozen_signal_keeps_the_time_of_its_last_change()
    {
        var frozen = Enumerable.Range(1, 500).Select(i => At(i * 10, 81));
        await Store.CommitAsync(Commit([At(0, 80), .. frozen]), default);

        var signal = Assert.Single(await Store.LoadSignalsAsync(default));

        Assert.Equal(Start.AddSeconds(10), signal.LastChangedAt);
    }

    [Fact]
    public async Task Dead_letters_come_back_newest_first()
    {
        DeadLetter Letter(byte content) => new("t", new[] { content }, "gateway-1", Start, "NotJson", "No JSON.");
        await Store.CommitAsync(new([], [Letter(1), Letter(2), Letter(3)], []), default);

        var letters = await Store.DeadLettersAsync(2, default);

        Assert.Equal([3, 2], letters.Select(letter => (int)letter.Payload.Span[0]));
        Assert.All(letters, letter => Assert.NotEqual(0, letter.Id));
    }

    [Fact]
    public async Task The_ledger_counts_per_source_and_hour_of_arrival()
    {
        await Store.CommitAsync(Commit(At(0) with { Sequence = 5 }, At(1) with { Sequence = 9 }, At(1), At(0, 81)), default);
        await Store.CommitAsync(Commit(At(7200), At(0, 80, "gateway-2")), default);

        var rows = await Store.LedgerAsync(Day, default);

        Assert.Equal(
            [
                new LedgerRow("gateway-1", Start, 2, 1, 1, 0, 0, 5, 9),
                new LedgerRow("gateway-2", Start, 1, 0, 0, 1, 0, null, null),
                new LedgerRow("gateway-1", Start.AddHours(2), 1, 0, 0, 0, 0, null, null),
            ],
            rows);
    }

    [Fact]
    public async Task Concurrent_commits_store_every_reading_once()
    {
        var commits = Enumerable.Range(0, 8)
            .Select(n => Store.CommitAsync(Commit([.. Enumerable.Range(0, 200).Select(i => At(i, 80))]), default));

        var outcomes = await Task.WhenAll(commits);

        Assert.Equal(200, outcomes.Sum(outcome => outcome.Stored));
        Assert.Equal(1400, outcomes.Sum(outcome => outcome.Duplicates));
    }

    private Task<IReadOnlyList<Reading>> ReadAsync() => Store.ReadAsync(Supply, Day, 100, default);
}
