using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Watching;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Monitoring;

public sealed class MonitorCycleTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Start);

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task The_first_call_does_everything()
    {
        await StartedAsync();

        Assert.Equal([Start, Start, Start], await IssuedAsync(_monitor));
    }

    [Theory]
    [InlineData(14, false, false, false)]
    [InlineData(15, false, true, false)]
    [InlineData(59, false, true, false)]
    [InlineData(60, true, true, false)]
    [InlineData(61, true, true, false)]
    [InlineData((19 * 60) - 1, true, true, false)]
    [InlineData(19 * 60, true, true, true)]
    public async Task Recommendations_are_due_every_quarter_forecasts_every_hour_potentials_every_day(
        int minutes, bool forecasts, bool plans, bool potentials)
    {
        await StartedAsync();
        var later = Start.AddMinutes(minutes);
        _monitor.Clock.Advance(later - Start);

        await RunDueAsync(_monitor);

        Assert.Equal(
            [forecasts ? later : Start, plans ? later : Start, potentials ? later : Start], await IssuedAsync(_monitor));
    }

    [Fact]
    public async Task Nothing_runs_twice_at_one_instant()
    {
        await StartedAsync();
        var before = await TagsAsync(_monitor);

        await RunDueAsync(_monitor);

        Assert.Equal(before, await TagsAsync(_monitor));
    }

    [Fact]
    public async Task A_restart_does_not_redo_what_is_done()
    {
        await StartedAsync();
        var before = await TagsAsync(_monitor);

        using var restarted = await _monitor.RestartAsync();
        await RunDueAsync(restarted);

        Assert.Equal(before, await TagsAsync(restarted));
    }

    [Fact]
    public async Task What_became_due_while_it_stood_still_is_done_once_after_the_start()
    {
        await StartedAsync();
        _monitor.Clock.Advance(TimeSpan.FromHours(5));

        using var restarted = await _monitor.RestartAsync();
        await RunDueAsync(restarted);
        var once = await TagsAsync(restarted);
        await RunDueAsync(restarted);

        Assert.Equal([Start.AddHours(5), Start.AddHours(5), Start], await IssuedAsync(restarted));
        Assert.Equal(once, await TagsAsync(restarted));
    }

    [Fact]
    public async Task Forecasts_without_history_are_made_again_when_it_came_in()
    {
        var cycle = CycleThatRetriesAtOnce();
        await cycle.RunDueAsync(default);
        var without = (await _monitor.Get<ForecastStage>().CurrentAsync(default)).Demand.Count;

        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await cycle.RunDueAsync(default);

        Assert.Equal(0, without);
        Assert.Equal("ridge", (await _monitor.Get<ForecastStage>().CurrentAsync(default)).Demand["netz"].Model);
        Assert.True((await _monitor.Get<RecommendStage>().CurrentPotentialsAsync(default)).IsSettled);
    }

    [Fact]
    public async Task Forecasts_without_history_are_not_made_again_while_nothing_comes_in()
    {
        var cycle = CycleThatRetriesAtOnce();
        await cycle.RunDueAsync(default);
        var before = await TagsAsync(_monitor);

        await cycle.RunDueAsync(default);

        Assert.Equal(before, await TagsAsync(_monitor));
    }

    [Fact]
    public async Task The_watch_looks_every_time()
    {
        for (var minute = 0; minute < 14; minute++)
        {
            await _monitor.StoreNowAsync(("rz", "inlet_temperature", 40 + minute));
            await RunDueAsync(_monitor);
            _monitor.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Contains((await _monitor.Get<WatchBooks>().AlarmsAsync(default)).Listed(), alarm => alarm.Asset == "rz");
        Assert.Equal([Start, Start, Start], await IssuedAsync(_monitor));
    }

    private async Task StartedAsync()
    {
        await _monitor.StoreAsync(TownHistory.Before(Start, 28));
        await RunDueAsync(_monitor);
    }

    private static Task RunDueAsync(MonitorHarness monitor) => monitor.Get<MonitorCycle>().RunDueAsync(default);

    private MonitorCycle CycleThatRetriesAtOnce() => new(
        _monitor.Get<ForecastStage>(), _monitor.Get<RecommendStage>(), _monitor.Get<WatchStage>(), _monitor.Get<IngestCounters>(),
        new(_monitor.Get<MonitorClock>(), new ScheduleOptions { RetryUnsettledAfter = TimeSpan.Zero }));

    private static async Task<DateTimeOffset[]> IssuedAsync(MonitorHarness monitor)
    {
        var stage = monitor.Get<RecommendStage>();
        return
        [
            (await monitor.Get<ForecastStage>().CurrentAsync(default)).IssuedAt,
            (await stage.CurrentPlansAsync(default)).IssuedAt,
            (await stage.CurrentPotentialsAsync(default)).IssuedAt,
        ];
    }

    // A document written again has another tag, even where its content is the same.
    private static async Task<string?[]> TagsAsync(MonitorHarness monitor)
    {
        var tags = new List<string?>();
        foreach (var kind in new[] { ForecastSet.DocumentKind, PlanSet.DocumentKind, PotentialSet.DocumentKind })
        {
            tags.Add((await monitor.Documents.GetAsync(kind, PlanSet.DocumentId, default))?.ETag);
        }

        return [.. tags];
    }
}
