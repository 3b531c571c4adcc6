using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Api;

/// <summary>The learned models: which serves and why, what challenges it, what was before.</summary>
internal static class ModelEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/models", GetAsync).WithName("GetModels");
        group.MapPost("/models/train", TrainAsync).WithName("TrainModels").WithMetadata(new BodyLimit());
    }

    private static async Task<Ok<ModelAnswers.BookAnswer>> GetAsync(
        TrainStage stage, ModelAnswers answers, CancellationToken cancellationToken)
        => TypedResults.Ok(await answers.OfAsync(await stage.BookAsync(cancellationToken), cancellationToken));

    private static async Task<Results<Accepted<ModelAnswers.BookAnswer>, ProblemHttpResult>> TrainAsync(
        TrainRequest request, TrainStage stage, ModelAnswers answers, MonitorClock clock, CancellationToken cancellationToken)
        => (request.Role ?? "").Trim() is { Length: > 0 } role
            ? TypedResults.Accepted(
                $"{MonitorApi.BasePath}/models",
                await answers.OfAsync(await stage.AskAsync(role, clock.Now, cancellationToken), cancellationToken))
            : TypedResults.Problem("Name the role that asks, e.g. \"operator\".", statusCode: 400);

    internal sealed record TrainRequest(string? Role);
}
