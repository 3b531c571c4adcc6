using System.Text.Json;
using SektorKopplung.Core.Matching;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Units;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Pipeline.Tests.State;

public class RecommendationBookJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_book_comes_back_from_its_document_as_it_was()
    {
        var book = new RecommendationBook().Update([Proposal("a"), Proposal("b"), Proposal("c")], Now);
        book = book.Decide("a-20260110T06Z", Decision.Reject, "Revision", "operator", Now).Book;
        book = book.Decide("b-20260110T06Z", Decision.Accept, "", "operator", Now).Book;
        book = book.Update(
            [Proposal("b"), Proposal("c")], Now.AddHours(1), new Dictionary<string, SuspensionReason> { ["c"] = SuspensionReason.Drill });

        var json = JsonSerializer.Serialize(book, StateJson.Options);
        var again = JsonSerializer.Deserialize<RecommendationBook>(json, StateJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(again, StateJson.Options));
        Assert.Equal(book.Constraints, again.Constraints);
        Assert.Equal(
            book.Recommendations.Select(one => (one.Id, one.State, one.StateReason, one.Suspension, one.StateBefore, one.DecidedBy)),
            again.Recommendations.Select(one => (one.Id, one.State, one.StateReason, one.Suspension, one.StateBefore, one.DecidedBy)));
        Assert.Equal(book.Recommendations[0].Proposal.Hours[0], again.Recommendations[0].Proposal.Hours[0]);
        Assert.Contains("\"state\":\"suspended\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_works_on_a_book_that_was_read()
    {
        var book = new RecommendationBook().Update([Proposal("a")], Now);
        var again = JsonSerializer.Deserialize<RecommendationBook>(
            JsonSerializer.Serialize(book, StateJson.Options), StateJson.Options)!;

        Assert.Equal(DecisionResult.Done, again.Decide("a-20260110T06Z", Decision.Accept, null, "operator", Now).Result);
    }

    private static Proposal Proposal(string couplingId) => new()
    {
        CouplingId = couplingId,
        SourceId = "quelle",
        NetworkId = "netz",
        SourceName = "Quelle",
        NetworkName = "Netz",
        ValidFrom = Now,
        ValidTo = Now.AddHours(48),
        Verb = ProposalVerb.Use,
        Heat = new(10, 12, 14),
        Power = new(200, 250, 300),
        Electricity = Energy.FromMegawattHours(3),
        Cop = 4,
        Connections = [ConnectionKind.HeatPump],
        Displaced = [new("kessel", "Kessel", Energy.FromMegawattHours(12))],
        Co2 = new(1, 1.5, 2),
        Euro = new(100, 150, 200),
        FactorSet = "GEG-2024",
        PriceSet = "Preise-2025-H1",
        HarmfulHours = 1,
        NoEffectHours = 2,
        DataQuality = InputQuality.Good,
        Sentence = new("Nutzen.", "Use."),
        Why = new("Darum.", "Because."),
        Hours =
        [
            new ProposalHour
            {
                Hour = Now,
                Heat = Power.FromKilowatts(250),
                Connection = ConnectionKind.HeatPump,
                Cop = 4,
                UnitId = "kessel",
                Co2Kilograms = 30,
                Source = Temperature.FromCelsius(30),
                RequiredSupply = Temperature.FromCelsius(80),
            },
        ],
    };
}
