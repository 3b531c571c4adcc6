using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Api;

/// <summary>The HTTP interface, mapped once; both hosts mount it.</summary>
public static class MonitorApi
{
    /// <summary>Where the interface begins.</summary>
    public const string BasePath = "/api/v1";

    private const string RetryAfterSeconds = "5";

    /// <summary>Registers what the endpoints need: JSON rules, problem details, the OpenAPI description.</summary>
    public static IServiceCollection AddMonitorApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.TryAddSingleton(new ApiOptions());
        services.AddSingleton<ModelAnswers>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddOpenApi("v1", ApiDescription.DescribeTimes);
        return services;
    }

    /// <summary>Maps all endpoints.</summary>
    /// <returns>The group under <see cref="BasePath"/>, so that a host can ask for credentials.</returns>
    public static RouteGroupBuilder MapMonitorApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet("/healthz", () => TypedResults.Text("ok")).WithName("GetHealth");
        endpoints.MapOpenApi();
        var group = endpoints.MapGroup(BasePath);
        group.AddEndpointFilter(AnswerUnavailableAsync);
        BadRequests.Explain(group);
        TelemetryEndpoints.Map(group);
        TownEndpoints.Map(group);
        ForecastEndpoints.Map(group);
        ModelEndpoints.Map(group);
        RecommendationEndpoints.Map(group);
        AlarmEndpoints.Map(group);
        IncidentEndpoints.Map(group);
        EventEndpoints.Map(group);
        return group;
    }

    // A store that cannot answer now, or is too busy, is no error of the caller: nothing was lost, and trying again is right.
    private static async ValueTask<object?> AnswerUnavailableAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception error) when (error is StoreUnavailableException or DocumentConflictException)
        {
            context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return TypedResults.Problem($"{error.Message} Nothing was acknowledged; please try again.", statusCode: 503);
        }
    }
}
