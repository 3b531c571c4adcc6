using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Matching;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Registers;

namespace SektorKopplung.Api;

/// <summary>Recommendations for couplings that are built, decisions on them, and potentials of those that are not.</summary>
internal static class RecommendationEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/recommendations", ListAsync).WithName("GetRecommendations");
        group.MapPost("/recommendations/{id}/decision", DecideAsync).WithName("DecideRecommendation").WithMetadata(new BodyLimit());
        group.MapGet("/potentials", PotentialsAsync).WithName("GetPotentials");
    }

    private static async Task<Ok<RecommendationAnswers.RecommendationAnswer[]>> ListAsync(
        RecommendStage stage, CancellationToken cancellationToken)
    {
        var book = await stage.CurrentBookAsync(cancellationToken);
        return TypedResults.Ok(book.Recommendations.OrderByDescending(one => one.IsOpen)
            .ThenByDescending(one => one.Proposal.Co2.Mid).Select(RecommendationAnswers.Of).ToArray());
    }

    private static async Task<Ok<RecommendationAnswers.PotentialAnswer[]>> PotentialsAsync(
        RecommendStage stage, RegisterStage registers, CancellationToken cancellationToken)
    {
        var set = await stage.CurrentPotentialsAsync(cancellationToken);
        var rankings = await registers.RankingsAsync(cancellationToken);
        var comparisons = (await registers.ComparisonsAsync(cancellationToken)).Comparisons;
        var compared = comparisons.ToDictionary(one => one.SourceId);
        var comparedEntries = comparisons.SelectMany(one => one.EntryIds.Select(id => (id, one))).ToDictionary(pair => pair.id, pair => pair.one);
        var measured = set.Potentials.OrderBy(one => one.Verdict).ThenByDescending(one => one.Co2.Mid)
            .Select(one => RecommendationAnswers.Of(one, compared.GetValueOrDefault(one.SourceId)));
        var registered = rankings.SelectMany(ranking => ranking.Possible).OrderByDescending(one => one.Potential.Co2.Mid)
            .Concat(rankings.SelectMany(ranking => ranking.Refused))
            .Select(one => RecommendationAnswers.Of(one, comparedEntries.GetValueOrDefault(one.Origin.EntryId)));
        return TypedResults.Ok(measured.Concat(registered).ToArray());
    }

    private static async Task<Results<Ok<RecommendationAnswers.RecommendationAnswer>, ProblemHttpResult>> DecideAsync(
        string id, DecisionRequest request, RecommendStage stage, MonitorClock clock, CancellationToken cancellationToken)
    {
        if (DecisionOf(request.Decision) is not { } decision)
        {
            return TypedResults.Problem("'decision' is \"accept\" or \"reject\".", statusCode: 400);
        }

        var now = clock.Now;
        var step = await stage.DecideAsync(
            book => book.Decide(id, decision, request.Reason, request.Role, now), now, cancellationToken);
        return step.Result is DecisionResult.Done or DecisionResult.AlreadyDone
            ? TypedResults.Ok(RecommendationAnswers.Of(step.Recommendation!))
            : Refusal(step.Result);
    }

    private static Decision? DecisionOf(string? word) => word switch
    {
        "accept" => Decision.Accept,
        "reject" => Decision.Reject,
        _ => null,
    };

    private static ProblemHttpResult Refusal(DecisionResult result) => result switch
    {
        DecisionResult.NoSuchRecommendation => TypedResults.Problem("There is no such recommendation.", statusCode: 404),
        DecisionResult.ReasonMissing => TypedResults.Problem("A rejection needs a reason.", statusCode: 400),
        DecisionResult.RoleMissing => TypedResults.Problem(
            "Name the role that decides, e.g. \"operator\".", statusCode: 400),
        DecisionResult.Expired => TypedResults.Problem("The hours of this recommendation are over.", statusCode: 409),
        DecisionResult.Suspended => TypedResults.Problem("The recommendation is suspended for now.", statusCode: 409),
        _ => TypedResults.Problem("Somebody decided otherwise before.", statusCode: 409),
    };

    internal sealed record DecisionRequest(string? Decision, string? Reason, string? Role);
}
