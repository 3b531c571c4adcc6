using Microsoft.Extensions.DependencyInjection;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Training;

public sealed class TrainStageTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastNight = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);

    private readonly List<MonitorHarness> _monitors = [];

    public void Dispose() => _monitors.ForEach(monitor => monitor.Dispose());

    [Fact]
    public async Task A_model_trained_on_two_months_takes_over_if_it_is_better()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());

        var slot = await RunAsync(monitor, Now);

        Assert.Equal(ModelState.Champion, slot.Models.Single().State);
        Assert.Equal([ModelEventKind.Promoted, ModelEventKind.Entered], slot.History.Select(line => line.Kind));
        var scores = slot.Champion!.Scores!;
        Assert.True(scores.Challenger < scores.Champion * 0.9);
        Assert.Equal(14, scores.Days);
        Assert.Equal(new DateTimeOffset(2025, 12, 28, 23, 0, 0, TimeSpan.Zero), scores.Window.Start);
    }

    [Fact]
    public async Task It_never_learns_from_the_days_it_is_judged_on()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());

        var slot = await RunAsync(monitor, Now);

        Assert.True(slot.Champion!.Window.End <= slot.Champion.Scores!.Window.Start);
    }

    [Fact]
    public async Task A_worse_challenger_is_refused_with_the_reason()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer(off: 500));

        var slot = await RunAsync(monitor, Now);

        Assert.Null(slot.Champion);
        Assert.Equal(ModelState.Refused, slot.Models.Single().State);
        Assert.Contains("the serving one stays", slot.Models.Single().Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_is_no_better_than_the_champion()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        var first = await RunAsync(monitor, Now);

        var second = await RunAsync(monitor, Now.AddMinutes(1));

        Assert.Equal(first.Champion!.Id, second.Champion!.Id);
        Assert.Equal(ModelState.Refused, second.Models[0].State);
    }

    [Theory]
    [InlineData(41, false)]
    [InlineData(43, true)]
    public async Task Six_weeks_of_readings_are_needed(int days, bool isTrained)
    {
        var monitor = await MonitorAsync(days, new MeanTrainer());

        var slot = await RunAsync(monitor, Now);

        Assert.Equal(isTrained, slot.Models.Count > 0);
        Assert.Equal(isTrained, !slot.Note.En.Contains("from 42 days on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_trainer_nothing_is_trained_and_the_book_says_so()
    {
        var monitor = await MonitorAsync(days: 60);

        var slot = await RunAsync(monitor, Now);

        Assert.Empty(slot.Models);
        Assert.Contains("no trainer", slot.Note.En, StringComparison.Ordinal);
        Assert.False(monitor.Get<TrainStage>().CanTrain);
    }

    [Fact]
    public async Task A_level_shift_demotes_the_champion_and_a_new_one_is_trained_later()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        await RunAsync(monitor, Now);
        await StoreAsync(monitor, Now, days: 5, level: 3000);

        var slot = await RunAsync(monitor, Now.AddDays(5));

        Assert.Null(slot.Champion);
        Assert.Contains(slot.Models, model => model.State == ModelState.Demoted);
        Assert.Equal(DriftState.Worse, slot.Drift.State);
        Assert.Contains(slot.History, line => line.Kind == ModelEventKind.Demoted);
    }

    [Fact]
    public async Task Ordinary_days_leave_the_champion_alone()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        await RunAsync(monitor, Now);
        await StoreAsync(monitor, Now, days: 20);

        var slot = await RunAsync(monitor, Now.AddDays(20));

        Assert.NotNull(slot.Champion);
        Assert.Equal(DriftState.Healthy, slot.Drift.State);
    }

    [Fact]
    public async Task A_restart_keeps_book_and_files()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        var before = await RunAsync(monitor, Now);

        var after = await monitor.RestartAsync();
        _monitors.Add(after);

        var registry = after.Get<ModelRegistry>();
        var slot = (await registry.BookAsync(default)).Slot(ModelKind.DemandResidual, "netz");
        Assert.Equal(before.Champion!.Id, slot.Champion!.Id);
        Assert.Equal(before.Champion.Scores, slot.Champion.Scores);
        Assert.Equal(before.Errors, slot.Errors);
        Assert.Equal(before.History, slot.History);
        var served = (await registry.ServedAsync(ModelKind.DemandResidual, default)).For("netz");
        Assert.Equal(served.Slot.Champion!.Window.End, served.Champion!.File.Provenance.WindowEnd);
    }

    [Fact]
    public async Task Everything_that_happens_to_a_model_is_journalled()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());

        await RunAsync(monitor, Now);

        var journal = await monitor.Documents.ReadJournalAsync(
            ModelRegistry.BookKind, TimeWindow.EndingAt(Now.AddHours(1), TimeSpan.FromHours(2)), 10, default);
        Assert.Equal(2, journal.Count);
        Assert.Contains("promoted", journal[0].Json, StringComparison.Ordinal);
        Assert.Contains("entered", journal[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_night_trains_once()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        var stage = monitor.Get<TrainStage>();

        await stage.RunDueAsync(LastNight.AddSeconds(-1), default);
        var before = (await stage.BookAsync(default)).Slots.Count;
        await stage.RunDueAsync(LastNight, default);
        await stage.RunDueAsync(LastNight.AddMinutes(1), default);

        Assert.Equal(0, before);
        Assert.Single((await stage.BookAsync(default)).Slots.Single().Models);
    }

    [Fact]
    public async Task Who_asks_need_not_wait_for_the_night()
    {
        var monitor = await MonitorAsync(days: 60, new MeanTrainer());
        var stage = monitor.Get<TrainStage>();
        await stage.RunDueAsync(Now, default);

        var asked = await stage.AskAsync("operator", Now, default);
        await stage.RunDueAsync(Now.AddSeconds(5), default);

        var book = await stage.BookAsync(default);
        Assert.Equal((Now, "operator"), (asked.AskedAt, asked.AskedBy));
        Assert.Null(book.AskedAt);
        Assert.Single(book.Slots.Single().Models);
    }

    [Fact]
    public async Task A_shipped_model_challenges_in_its_own_town_and_is_judged_as_soon_as_there_is_history()
    {
        var shipped = LevelModel.Of(1000, Now.AddDays(-60));
        var monitor = await MonitorAsync(days: 0, shipped: shipped);
        var stage = monitor.Get<TrainStage>();
        await stage.RunDueAsync(Now, default);
        var waiting = (await stage.BookAsync(default)).Slots.Single();
        await StoreAsync(monitor, Now.AddDays(-60), days: 60);

        await stage.RunDueAsync(Now.AddSeconds(20), default);
        await stage.RunDueAsync(Now.AddSeconds(40), default);

        var slot = (await stage.BookAsync(default)).Slots.Single();
        Assert.Equal(ModelOrigin.Shipped, waiting.Challenger!.Origin);
        Assert.Equal(waiting.Challenger.Id, slot.Champion!.Id);
        Assert.Single(slot.Models);
    }

    [Fact]
    public async Task A_shipped_model_of_another_town_stays_away()
    {
        var monitor = await MonitorAsync(days: 60, shipped: LevelModel.Of(1000, Now.AddDays(-60), "anderswo"));

        await monitor.Get<TrainStage>().RunDueAsync(Now, default);

        Assert.Empty((await monitor.Get<TrainStage>().BookAsync(default)).Slots);
    }

    [Fact]
    public async Task A_model_that_has_seen_the_last_days_waits_for_others()
    {
        var monitor = await MonitorAsync(days: 60);
        var stage = monitor.Get<TrainStage>();

        await stage.ImportAsync(LevelModel.Of(1000, Now.AddDays(-3)), new(), Now, default);
        var slot = await RunAsync(monitor, Now);

        Assert.Equal(ModelState.Challenger, slot.Models.Single().State);
        Assert.Contains("nothing decided yet", slot.Note.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_model_is_judged_like_any_other()
    {
        var monitor = await MonitorAsync(days: 60);
        var stage = monitor.Get<TrainStage>();

        Assert.Null(await stage.ImportAsync(LevelModel.Of(1000, Now.AddDays(-20)), new(), Now, default));
        var slot = await RunAsync(monitor, Now);

        Assert.Equal((ModelState.Champion, ModelOrigin.Imported), (slot.Models.Single().State, slot.Models.Single().Origin));
    }

    [Fact]
    public async Task A_file_that_does_not_fit_is_refused_in_a_sentence()
    {
        var monitor = await MonitorAsync(days: 60);
        var stage = monitor.Get<TrainStage>();
        var fit = LevelModel.Of(1000, Now.AddDays(-20));

        var ofOtherKind = await stage.ImportAsync(fit with { Kind = "weather" }, new(), Now, default);
        var ofOtherFeatures = await stage.ImportAsync(
            fit with { Trees = new TreeEnsemble(["two"], 0, []) }, new(), Now, default);

        Assert.Contains("'weather'", ofOtherKind, StringComparison.Ordinal);
        Assert.Equal("The model looks at other features.", ofOtherFeatures);
        Assert.Empty((await stage.BookAsync(default)).Slots);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_file()
    {
        var one = await MonitorAsync(days: 60, new MeanTrainer());
        var two = await MonitorAsync(days: 60, new MeanTrainer());
        await RunAsync(one, Now);
        await RunAsync(two, Now);

        var files = await Task.WhenAll(FileAsync(one), FileAsync(two));

        Assert.Equal(files[0], files[1]);
    }

    private static async Task<string> FileAsync(MonitorHarness monitor)
        => (await monitor.Get<ModelRegistry>().ServedAsync(ModelKind.DemandResidual, default)).For("netz").Champion!.File.Write();

    private static async Task<ModelSlot> RunAsync(MonitorHarness monitor, DateTimeOffset now)
        => (await monitor.Get<TrainStage>().RunAsync(new(), now, default)).Slot(ModelKind.DemandResidual, "netz");

    private async Task<MonitorHarness> MonitorAsync(int days, ITreeTrainer? trainer = null, ModelFile? shipped = null)
    {
        var monitor = new MonitorHarness(TestSites.Small, Now, services =>
        {
            services.AddSingleton<IModelMethod, LevelMethod>();
            services.AddSingleton(new TrainingOptions { JudgeEvery = TimeSpan.Zero });
            services.AddSingleton(new ShippedModels(shipped is null ? [] : [new(null, shipped)]));
            if (trainer is not null)
            {
                services.AddSingleton(trainer);
            }
        });
        _monitors.Add(monitor);
        await StoreAsync(monitor, Now.AddDays(-days), days);
        return monitor;
    }

    // A level with hours that lie above and below it at random; yesterday says nothing about today.
    private static Task StoreAsync(MonitorHarness monitor, DateTimeOffset start, int days, double level = 1000)
    {
        var random = new Random(7);
        return monitor.StoreAsync([.. Enumerable.Range(0, days * 24).Select(hour => TestReadings.Good(
            "netz", "heat_load", start.AddHours(hour), level + (200 * (random.NextDouble() - 0.5))))]);
    }
}
