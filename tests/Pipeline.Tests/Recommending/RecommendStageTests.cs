using System.Globalization;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Recommending;

public sealed class RecommendStageTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Now);

    private RecommendStage Stage => _monitor.Get<RecommendStage>();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task A_built_coupling_with_history_is_recommended_in_a_sentence_with_its_heat()
    {
        var one = await ProposedAsync();

        Assert.Equal("rz-netz", one.Proposal.CouplingId);
        Assert.Equal(InputQuality.Good, one.Proposal.DataQuality);
        Assert.Contains(
            string.Create(CultureInfo.GetCultureInfo("de-DE"), $"{one.Proposal.Heat.Mid:N1} MWh"),
            one.Proposal.Sentence.De, StringComparison.Ordinal);
        Assert.Contains("Rechenzentrum", one.Proposal.Sentence.De, StringComparison.Ordinal);
        Assert.Equal("kessel", Assert.Single(one.Proposal.Displaced).UnitId);
    }

    [Fact]
    public async Task The_heat_recommended_is_what_source_and_heat_pump_give_together()
    {
        var proposal = (await ProposedAsync()).Proposal;

        // Half of 800 kW of electricity comes out as heat, forecast within the 5 kW its band may move it.
        Assert.All(proposal.Hours, hour => Assert.InRange(hour.SourceHeat.Kilowatts, 395, 405));
        Assert.All(proposal.Hours, hour => Assert.Equal(
            hour.SourceHeat.Kilowatts + hour.Electricity.Kilowatts, hour.Heat.Kilowatts + hour.PipeLoss.Kilowatts, 6));
        Assert.Equal(proposal.Hours.Sum(hour => hour.Heat.Kilowatts) / 1000, proposal.Heat.Mid, 6);
    }

    [Fact]
    public async Task The_plan_covers_the_demand_with_waste_heat_first()
    {
        await ProposedAsync();

        var plan = Assert.Single((await Stage.CurrentPlansAsync(default)).Plans);

        Assert.Equal(48, plan.Hours.Count);
        Assert.All(plan.Hours, hour => Assert.Equal("waste-heat", hour.Supply[0].Kind));
        Assert.All(plan.Hours, hour => Assert.Equal(
            hour.Demand.P50, hour.Supply.Sum(supply => supply.Power.Kilowatts) + hour.Gap.Kilowatts, 6));
    }

    [Fact]
    public async Task Without_readings_nothing_is_planned_or_recommended()
    {
        await RecommendAsync();

        Assert.Empty((await Stage.CurrentBookAsync(default)).Recommendations);
        Assert.Empty((await Stage.CurrentPlansAsync(default)).Plans);
    }

    [Fact]
    public async Task Without_readings_of_the_source_no_heat_is_invented()
    {
        await _monitor.StoreAsync([.. TownHistory.Before(Now, 28).Where(reading => reading.Series.Asset != "rz")]);

        await RecommendAsync();

        var one = Assert.Single((await Stage.CurrentBookAsync(default)).Recommendations);
        Assert.Equal((RecommendationState.Suspended, InputQuality.Poor), (one.State, one.Proposal.DataQuality));
        Assert.Equal(ResultBand.Zero, one.Proposal.Heat);
        Assert.DoesNotContain((await Stage.CurrentPlansAsync(default)).Plans[0].Hours.SelectMany(hour => hour.Supply), supply => supply.Kind == "waste-heat");
    }

    [Fact]
    public async Task Plans_and_recommendations_survive_a_restart()
    {
        var one = await ProposedAsync();
        var plans = await Stage.CurrentPlansAsync(default);

        using var restarted = await _monitor.RestartAsync();
        var stage = restarted.Get<RecommendStage>();

        var again = Assert.Single((await stage.CurrentBookAsync(default)).Recommendations);
        Assert.Equal(one.Id, again.Id);
        Assert.Equal(one.Proposal.Sentence, again.Proposal.Sentence);
        Assert.Equal(one.Proposal.Hours, again.Proposal.Hours);
        Assert.Equal(plans.Plans[0].Hours.Select(hour => hour.Demand), (await stage.CurrentPlansAsync(default)).Plans[0].Hours.Select(hour => hour.Demand));
    }

    [Theory]
    [InlineData(Decision.Accept, "", RecommendationState.Accepted)]
    [InlineData(Decision.Reject, "Revision", RecommendationState.Rejected)]
    public async Task A_decision_is_kept_through_the_next_run_and_a_restart(
        Decision decision, string reason, RecommendationState state)
    {
        var id = (await ProposedAsync()).Id;

        Assert.Equal(DecisionResult.Done, await DecideAsync(id, decision, reason));
        using var restarted = await _monitor.RestartAsync();
        restarted.Clock.Advance(TimeSpan.FromHours(1));
        await RecommendAsync(restarted);

        var kept = Assert.Single((await restarted.Get<RecommendStage>().CurrentBookAsync(default)).Recommendations);
        Assert.Equal((id, state, reason, "operator"), (kept.Id, kept.State, kept.DecisionReason, kept.DecidedBy));
    }

    [Fact]
    public async Task A_decision_stands_in_the_journal_with_role_and_reason()
    {
        var id = (await ProposedAsync()).Id;

        await DecideAsync(id, Decision.Reject, "Revision");

        var journal = await JournalAsync();
        Assert.Contains(journal, line => line.Contains("\"rejected\"", StringComparison.Ordinal)
            && line.Contains("\"operator\"", StringComparison.Ordinal) && line.Contains("\"Revision\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejection_without_a_reason_changes_nothing()
    {
        var id = (await ProposedAsync()).Id;
        var before = await JournalAsync();

        var result = await DecideAsync(id, Decision.Reject, "  ");

        Assert.Equal(DecisionResult.ReasonMissing, result);
        Assert.Equal(RecommendationState.Proposed, Assert.Single((await Stage.CurrentBookAsync(default)).Recommendations).State);
        Assert.Equal(before, await JournalAsync());
    }

    [Theory]
    [InlineData(47, DecisionResult.Done)]
    [InlineData(48, DecisionResult.Expired)]
    [InlineData(49, DecisionResult.Expired)]
    public async Task A_recommendation_can_be_decided_until_its_hours_are_over(int hours, DecisionResult expected)
    {
        var id = (await ProposedAsync()).Id;
        _monitor.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(expected, await DecideAsync(id, Decision.Accept, ""));
    }

    private async Task<Recommendation> ProposedAsync()
    {
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));
        await RecommendAsync();
        var one = Assert.Single((await Stage.CurrentBookAsync(default)).Recommendations);
        Assert.Equal((RecommendationState.Proposed, ProposalVerb.Use), (one.State, one.Proposal.Verb));
        Assert.Equal([ConnectionKind.HeatPump], one.Proposal.Connections);
        return one;
    }

    private Task RecommendAsync() => RecommendAsync(_monitor);

    private static async Task RecommendAsync(MonitorHarness monitor)
    {
        var now = monitor.Clock.GetUtcNow();
        var forecasts = await monitor.Get<ForecastStage>().RunAsync(now, default);
        await monitor.Get<RecommendStage>().RecommendAsync(forecasts, now, default);
    }

    private async Task<DecisionResult> DecideAsync(string id, Decision decision, string reason)
    {
        var now = _monitor.Clock.GetUtcNow();
        return (await Stage.DecideAsync(book => book.Decide(id, decision, reason, "operator", now), now, default)).Result;
    }

    private async Task<IReadOnlyList<string>> JournalAsync()
    {
        var entries = await _monitor.Documents.ReadJournalAsync(
            RecommendStage.BookKind, TimeWindow.StartingAt(Now, TimeSpan.FromDays(3)), 100, default);
        return [.. entries.Select(entry => entry.Json)];
    }
}
