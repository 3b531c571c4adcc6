using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SektorKopplung.Api;

/// <summary>Says what is wrong with a request that does not reach its endpoint, whatever the host does about errors.</summary>
internal static class BadRequests
{
    /// <summary>Lets all endpoints of a group answer a problem; needs <see cref="RouteHandlerOptions.ThrowOnBadRequest"/>.</summary>
    public static void Explain(RouteGroupBuilder group) => ((IEndpointConventionBuilder)group).Finally(endpoint =>
    {
        if (endpoint.RequestDelegate is { } answer)
        {
            endpoint.RequestDelegate = context => AnswerAsync(context, answer);
        }
    });

    private static async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status413PayloadTooLarge, ContentType: null })
            {
                await TypedResults.Problem("The request is too large.", statusCode: context.Response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await TypedResults.Problem(Words(error), statusCode: error.StatusCode).ExecuteAsync(context);
        }
    }

    private static string Words(BadHttpRequestException error) => error.InnerException is JsonException json
        ? $"The body is not the JSON that is expected here: {json.Message}"
        : error.Message;
}
