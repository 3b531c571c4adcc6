using SektorKopplung.Core.Matching;

namespace SektorKopplung.Core.Tests.Matching;

public class RecommendationBookTests
{
    private static readonly DateTimeOffset Now = SmallTown.Now;

    private static readonly Proposal Proposal = HourlyMatching.Solve(SmallTown.Input(
        SmallTown.Site(SmallTown.Boiler, SmallTown.Coupling()), readings:
        [
            SmallTown.Reading("quelle", "heat_available", 1000),
            SmallTown.Reading("quelle", "source_temperature", 80),
            SmallTown.Reading("netz", "heat_load", 5000),
        ])).Proposals[0];

    private static RecommendationBook Proposed { get; } = new RecommendationBook().Update([Proposal], Now);

    private static string Id => Proposed.Recommendations[0].Id;

    [Fact]
    public void An_id_says_coupling_and_hour_and_stays_when_renewed()
    {
        var later = Proposed.Update([Proposal with { ValidFrom = Proposal.ValidFrom.AddHours(1) }], Now.AddHours(1));

        Assert.Equal("kopplung-20260110T06Z", Id);
        Assert.Equal(Id, Assert.Single(later.Recommendations).Id);
        Assert.Equal(Proposal.ValidFrom.AddHours(1), later.Recommendations[0].Proposal.ValidFrom);
    }

    [Theory]
    [InlineData(Decision.Accept, "", "operator", DecisionResult.Done, RecommendationState.Accepted)]
    [InlineData(Decision.Reject, "Revision", "operator", DecisionResult.Done, RecommendationState.Rejected)]
    [InlineData(Decision.Reject, " ", "operator", DecisionResult.ReasonMissing, RecommendationState.Proposed)]
    [InlineData(Decision.Accept, "", "", DecisionResult.RoleMissing, RecommendationState.Proposed)]
    public void A_proposal_takes_a_decision_with_role_and_reason(
        Decision decision, string reason, string role, DecisionResult result, RecommendationState state)
    {
        var step = Proposed.Decide(Id, decision, reason, role, Now);

        Assert.Equal(result, step.Result);
        Assert.Equal(state, step.Recommendation!.State);
        Assert.Equal(state, Assert.Single(step.Book.Recommendations).State);
    }

    [Theory]
    [InlineData(Decision.Accept, Decision.Accept, DecisionResult.AlreadyDone)]
    [InlineData(Decision.Accept, Decision.Reject, DecisionResult.DecidedOtherwise)]
    [InlineData(Decision.Reject, Decision.Reject, DecisionResult.AlreadyDone)]
    [InlineData(Decision.Reject, Decision.Accept, DecisionResult.DecidedOtherwise)]
    public void What_is_decided_stays_decided(Decision first, Decision second, DecisionResult result)
    {
        var decided = Decide(Proposed, first);

        var step = decided.Decide(Id, second, "doch", "operator", Now);

        Assert.Equal(result, step.Result);
        Assert.Same(decided, step.Book);
    }

    [Fact]
    public void An_unknown_id_is_said_to_be_unknown()
        => Assert.Equal(DecisionResult.NoSuchRecommendation, Proposed.Decide("x", Decision.Accept, "", "operator", Now).Result);

    [Theory]
    [InlineData(-1, DecisionResult.Done)]
    [InlineData(0, DecisionResult.Expired)]
    [InlineData(1, DecisionResult.Expired)]
    public void Nothing_is_decided_after_its_hours(int minutesAfterEnd, DecisionResult result)
        => Assert.Equal(result, Proposed.Decide(
            Id, Decision.Accept, "", "operator", Proposal.ValidTo.AddMinutes(minutesAfterEnd)).Result);

    [Fact]
    public void A_proposal_without_renewal_expires()
        => Assert.Equal(RecommendationState.Expired, Proposed.Update([], Proposal.ValidTo).Recommendations[0].State);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public void A_rejection_keeps_its_coupling_away_until_it_expires(int minutes, int count)
    {
        var later = Decide(Proposed, Decision.Reject)
            .Update([Proposal], Now.Add(RecommendationBook.RejectionHolds).AddMinutes(minutes));

        Assert.Equal(count, later.Recommendations.Count);
        Assert.Equal(2 - count, later.Constraints.Count);
        Assert.Distinct(later.Recommendations.Select(one => one.Id));
    }

    [Fact]
    public void An_accepted_promise_is_not_rewritten()
    {
        var later = Decide(Proposed, Decision.Accept).Update([Proposal with { Heat = ResultBand.Zero }], Now.AddHours(1));

        Assert.Equal(Proposal.Heat, Assert.Single(later.Recommendations).Proposal.Heat);
    }

    [Theory]
    [InlineData(Decision.Accept, RecommendationState.Accepted)]
    [InlineData(null, RecommendationState.Proposed)]
    public void A_suspension_ends_with_its_reason(Decision? decision, RecommendationState state)
    {
        var before = decision is { } made ? Decide(Proposed, made) : Proposed;
        var crisis = new Dictionary<string, SuspensionReason> { [Proposal.CouplingId] = SuspensionReason.Crisis };

        var suspended = before.Update([Proposal], Now.AddHours(1), crisis);
        var again = suspended.Update([Proposal], Now.AddHours(2));

        Assert.Equal(RecommendationState.Suspended, suspended.Recommendations[0].State);
        Assert.Equal(DecisionResult.Suspended, suspended.Decide(Id, Decision.Accept, "", "operator", Now).Result);
        Assert.Equal(state, again.Recommendations[0].State);
        Assert.Equal(before.Recommendations[0].StateReason, again.Recommendations[0].StateReason);
    }

    [Fact]
    public void Poor_data_suspend()
    {
        var book = new RecommendationBook().Update([Proposal with { DataQuality = InputQuality.Poor }], Now);

        Assert.Equal(SuspensionReason.InputTooOld, book.Recommendations[0].Suspension);
    }

    [Fact]
    public void Order_of_proposals_does_not_matter()
    {
        var other = Proposal with { CouplingId = "andere" };

        Assert.Equal(
            new RecommendationBook().Update([Proposal, other], Now).Recommendations.Select(one => one.Id),
            new RecommendationBook().Update([other, Proposal], Now).Recommendations.Select(one => one.Id));
    }

    private static RecommendationBook Decide(RecommendationBook book, Decision decision)
        => book.Decide(Id, decision, "Revision", "operator", Now).Book;
}
