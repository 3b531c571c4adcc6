using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.Trees;
using SektorKopplung.Pipeline.Training;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Training;

public sealed class ModelRegistryTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly (ModelKind Kind, string Asset) Place = (ModelKind.DemandResidual, "netz");

    private readonly TextEngine _engine = new();
    private readonly LogBook _log = new();
    private readonly MonitorHarness _monitor;

    public ModelRegistryTests() => _monitor = Monitor(_engine);

    private ModelRegistry Registry => _monitor.Get<ModelRegistry>();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task A_model_is_scored_by_the_package_that_trained_it_also_after_a_restart()
    {
        await Registry.EnterAsync(Place, "a", Model(1000), Now);

        using var after = await _monitor.RestartAsync();

        foreach (var registry in new[] { Registry, after.Get<ModelRegistry>() })
        {
            var model = (await registry.LoadAsync("a", default))!;
            Assert.Equal(("text", "", 1000f), (model.Engine.Name, model.Engine.Note.En, model.Scorer.ScoreAll([1])[0]));
            Assert.NotSame(model.File.Trees, model.Scorer);
        }

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task It_is_opened_once()
    {
        await Registry.EnterAsync(Place, "a", Model(1000), Now);

        var first = await Registry.LoadAsync("a", default);
        var served = (await Registry.ServedAsync(Place.Kind, default)).For(Place.Asset);

        Assert.Same(first, served.Challenger);
        Assert.Equal(1, _engine.Opened);
    }

    [Fact]
    public async Task Without_a_package_the_portable_trees_score_and_nothing_is_missed()
    {
        using var monitor = Monitor(null);
        await monitor.Get<ModelRegistry>().EnterAsync(Place, "a", Model(1000), Now);

        var model = (await monitor.Get<ModelRegistry>().LoadAsync("a", default))!;

        Assert.Same(model.File.Trees, model.Scorer);
        Assert.Equal(ModelEngine.Portable, model.Engine);
        Assert.NotNull(await NativeAsync("a", monitor));
    }

    [Fact]
    public async Task A_model_without_a_file_of_the_package_is_scored_by_its_portable_trees()
    {
        await Registry.EnterAsync(Place, "a", Model(1000) with { NativeModel = [] }, Now);

        var model = (await Registry.LoadAsync("a", default))!;

        Assert.Same(model.File.Trees, model.Scorer);
        Assert.Equal(("portable", "Came without text's own file."), (model.Engine.Name, model.Engine.Note.En));
        Assert.Null(await NativeAsync("a"));
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("""{"bytes":"MTAwMQ==","sha256":"40510175845988f13f6162ed8526f0b09f73384467fa855e1e79b44a56562a58"}""", "not the file that was stored")]
    [InlineData("""{"bytes":"no base-64!","sha256":""}""", "model-natives/a cannot be read")]
    [InlineData("""{"bytes":null,"sha256":""}""", "not the file that was stored")]
    [InlineData("{", "model-natives/a cannot be read")]
    public async Task A_file_that_was_altered_is_not_opened_and_named(string stored, string reason)
    {
        await Registry.EnterAsync(Place, "a", Model(1000), Now);
        await _monitor.Documents.WriteAsync(new([new(ModelRegistry.NativeKind, "a", stored)], []), default);

        var model = (await Registry.LoadAsync("a", default))!;

        Assert.Same(model.File.Trees, model.Scorer);
        Assert.Equal("portable", model.Engine.Name);
        Assert.Contains(reason, model.Engine.Note.En, StringComparison.Ordinal);
        Assert.Equal(0, _engine.Opened);
        Assert.Contains(reason, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_the_package_cannot_read_or_of_another_model_is_named()
    {
        await Registry.EnterAsync(Place, "unread", Model(1000) with { NativeModel = [1, 2, 3] }, Now);
        var unread = (await Registry.LoadAsync("unread", default))!;
        await Registry.EnterAsync(Place, "other", Model(1000) with { NativeModel = TextEngine.FileOf(1001) }, Now);
        var other = (await Registry.LoadAsync("other", default))!;

        Assert.All(new[] { unread, other }, model => Assert.Equal(("portable", 1000f), (model.Engine.Name, model.Scorer.ScoreAll([1])[0])));
        Assert.Contains("another score", other.Engine.Note.En, StringComparison.Ordinal);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("unread is scored by the trees", _log.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_models_that_score_nothing_any_more_are_deleted()
    {
        await Registry.EnterAsync(Place, "a", Model(1000), Now);
        await Registry.JudgeAsync(Place, ContestOutcome.Promoted, Now);
        await Registry.EnterAsync(Place, "b", Model(1100), Now);
        Assert.Equal(["a", "b"], await NativesAsync());

        await Registry.JudgeAsync(Place, ContestOutcome.Promoted, Now);
        Assert.Equal(["b"], await NativesAsync());
        Assert.Equal("portable", (await Registry.LoadAsync("a", default))!.Engine.Name);

        await Registry.EnterAsync(Place, "c", Model(1200), Now);
        await Registry.JudgeAsync(Place, ContestOutcome.Kept, Now);
        Assert.Equal(["b"], await NativesAsync());
    }

    [Fact]
    public async Task Years_of_nights_leave_no_more_files_than_models_are_remembered()
    {
        for (var night = 0; night < 3 * ModelSlot.MostModels; night++)
        {
            await Registry.EnterAsync(Place, $"model-{night:00}", Model(1000 + night), Now.AddDays(night));
            await Registry.JudgeAsync(Place, night % 5 == 0 ? ContestOutcome.Promoted : ContestOutcome.Kept, Now.AddDays(night));
        }

        var slot = (await Registry.BookAsync(default)).Slot(Place.Kind, Place.Asset);
        var files = await _monitor.Documents.ListAsync(ModelRegistry.FileKind, default);
        Assert.Equal(slot.Models.Select(model => model.Id).Order(), files.Select(file => file.Id));
        Assert.Equal([slot.Champion!.Id], await NativesAsync());
    }

    [Fact]
    public async Task One_model_for_two_networks_keeps_its_file_until_neither_needs_it()
    {
        var other = (ModelKind.DemandResidual, "netz-2");
        await Registry.EnterAsync(Place, "a", Model(1000), Now);
        await Registry.EnterAsync(other, "a", Model(1000), Now);

        await Registry.JudgeAsync(Place, ContestOutcome.Kept, Now);
        Assert.Equal(["a"], await NativesAsync());

        await Registry.JudgeAsync(other, ContestOutcome.Kept, Now);
        Assert.Empty(await NativesAsync());
    }

    [Fact]
    public async Task Who_serves_and_challenges_is_told_with_what_scores_it()
    {
        await Registry.EnterAsync(Place, "a", Model(1000), Now);
        await Registry.JudgeAsync(Place, ContestOutcome.Promoted, Now);
        await Registry.EnterAsync(Place, "b", Model(1100), Now);
        await Registry.JudgeAsync(Place, ContestOutcome.Kept, Now);
        await Registry.EnterAsync(Place, "c", Model(1200) with { NativeModel = [] }, Now);

        var engines = await Registry.EnginesAsync(await Registry.BookAsync(default), default);

        Assert.Equal([("a", "text"), ("c", "portable")], engines.Select(one => (one.Key, one.Value.Name)).Order());
    }

    private static TrainedModel Model(double level) => new(LevelModel.Of(level, Now.AddDays(-20)), TextEngine.FileOf(level));

    private MonitorHarness Monitor(IScoringEngine? engine) => new(TestSites.Small, Now, services =>
    {
        services.AddSingleton<ILoggerProvider>(_log);
        if (engine is not null)
        {
            services.AddSingleton(engine);
        }
    });

    private async Task<string?> NativeAsync(string id, MonitorHarness? monitor = null)
        => (await (monitor ?? _monitor).Documents.GetAsync(ModelRegistry.NativeKind, id, default))?.Json;

    private async Task<string[]> NativesAsync()
        => [.. (await _monitor.Documents.ListAsync(ModelRegistry.NativeKind, default)).Select(document => document.Id)];
}
