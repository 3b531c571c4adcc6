using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SektorKopplung.Api;

/// <summary>What the OpenAPI description cannot know by itself.</summary>
internal static class ApiDescription
{
    /// <summary>Describes instants, which have a converter of their own, as date-time.</summary>
    public static void DescribeTimes(OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
        {
            schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }

        return Task.CompletedTask;
    });

    /// <summary>Describes the body of an endpoint that reads it itself.</summary>
    public static RouteHandlerBuilder DescribeJsonBody(this RouteHandlerBuilder endpoint, string description)
        => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = description,
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = new OpenApiSchema() } },
            };
            return Task.CompletedTask;
        });
}
