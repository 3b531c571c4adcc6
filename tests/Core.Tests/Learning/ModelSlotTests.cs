using SektorKopplung.Core.Language;
using SektorKopplung.Core.Learning;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Learning;

public class ModelSlotTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);
    private static readonly BilingualText Why = new("weil", "because");
    private static readonly ModelSlot Empty = new() { Kind = ModelKind.DemandResidual, Asset = "netz" };

    [Fact]
    public void A_new_model_is_a_challenger()
    {
        var slot = Empty.Enter(Model("a"), Why, Now);

        Assert.Equal(("a", null), (slot.Challenger?.Id, slot.Champion?.Id));
        Assert.Equal(new ModelEvent(Now, ModelEventKind.Entered, "a", Why), Assert.Single(slot.History));
    }

    [Fact]
    public void A_challenger_that_still_waits_gives_way_to_a_newer_one()
    {
        var slot = Empty.Enter(Model("a"), Why, Now).Enter(Model("b"), Why, Now);

        Assert.Equal("b", slot.Challenger?.Id);
        Assert.Equal(ModelState.Superseded, StateOf(slot, "a"));
    }

    [Fact]
    public void The_winner_takes_over_and_is_watched_from_then_on()
    {
        var slot = Promoted(Promoted(Empty, "a"), "b");

        Assert.Equal("b", slot.Champion?.Id);
        Assert.Equal(ModelState.Superseded, StateOf(slot, "a"));
        Assert.Equal(new ErrorReference(10, 2.5), slot.Errors);
        Assert.Equal(DriftState.Healthy, slot.Drift.State);
        Assert.NotNull(slot.Champion!.Scores);
    }

    [Fact]
    public void The_loser_is_refused_and_the_champion_stays()
    {
        var slot = Judged(Promoted(Empty, "a").Enter(Model("b"), Why, Now), ContestOutcome.Kept);

        Assert.Equal(("a", null), (slot.Champion?.Id, slot.Challenger?.Id));
        Assert.Equal(ModelState.Refused, StateOf(slot, "b"));
        Assert.Equal(ModelEventKind.Refused, slot.History[0].Kind);
    }

    [Fact]
    public void An_undecided_contest_changes_nobodys_place()
    {
        var slot = Judged(Empty.Enter(Model("a"), Why, Now), ContestOutcome.Undecided);

        Assert.Equal("a", slot.Challenger?.Id);
        Assert.Equal(Why, slot.Note);
    }

    [Fact]
    public void A_drifted_champion_is_demoted_and_nobody_else_promoted()
    {
        var slot = Promoted(Empty, "a").Watched(new(DriftState.Worse, 6, [], Why), Now);

        Assert.Null(slot.Champion);
        Assert.Equal(ModelState.Demoted, StateOf(slot, "a"));
        Assert.Equal(ModelEventKind.Demoted, slot.History[0].Kind);
        Assert.True(slot.Drift.AsksForTraining);
    }

    [Fact]
    public void Drift_is_told_once()
    {
        var drift = new DriftVerdict(DriftState.InputShifted, 0, [], Why);

        var slot = Promoted(Empty, "a").Watched(drift, Now).Watched(drift, Now.AddDays(1));

        Assert.Equal("a", slot.Champion?.Id);
        Assert.Single(slot.History, line => line.Kind == ModelEventKind.Drifting);
    }

    [Fact]
    public void The_champion_is_never_forgotten()
    {
        var slot = Promoted(Empty, "a");
        for (var number = 0; number < 2 * ModelSlot.MostModels; number++)
        {
            slot = Judged(slot.Enter(Model($"m{number}"), Why, Now), ContestOutcome.Kept);
        }

        Assert.Equal("a", slot.Champion?.Id);
        Assert.Equal(ModelSlot.MostModels + 1, slot.Models.Count);
        Assert.Equal(2 * ModelSlot.MostModels + 1, slot.History.Count / 2);
    }

    [Theory]
    [InlineData("2026-01-12T00:59:59Z", "2026-01-12T01:00:00Z", true)]
    [InlineData("2026-01-12T01:00:00Z", "2026-01-12T01:00:01Z", false)]
    [InlineData("2026-01-12T01:00:00Z", "2026-01-13T00:59:59Z", false)]
    [InlineData("2026-01-12T01:00:00Z", "2026-01-13T01:00:00Z", true)]
    [InlineData("2026-01-12T01:00:00Z", "2026-01-14T11:00:00Z", true)]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", true)]
    public void A_night_is_due_once_from_two_o_clock_on(string last, string now, bool isDue)
        => Assert.Equal(isDue, TrainingNight.IsDue(Instant(last), Instant(now)));

    private static DateTimeOffset Instant(string text)
        => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ModelSlot Promoted(ModelSlot slot, string id) => Judged(slot.Enter(Model(id), Why, Now), ContestOutcome.Promoted);

    private static ModelSlot Judged(ModelSlot slot, ContestOutcome outcome) => slot.Judged(
        new(outcome, new(TimeWindow.EndingAt(Now, TimeSpan.FromDays(7)), 7, 12, 10, null, 7, 0.01), [10, 10], Why), [], Now);

    private static ModelState StateOf(ModelSlot slot, string id) => slot.Models.Single(model => model.Id == id).State;

    private static ModelRecord Model(string id) => new()
    {
        Id = id,
        Kind = ModelKind.DemandResidual,
        Asset = "netz",
        Origin = ModelOrigin.Trained,
        Algorithm = "fast-tree",
        Package = "package 1.0",
        Seed = 1,
        Window = TimeWindow.EndingAt(Now, TimeSpan.FromDays(60)),
        Rows = 100,
        Features = ["x"],
        TrainedAt = Now,
        StateSince = Now,
    };
}
