using System.Text.Json;
using System.Text.Json.Serialization;
using SektorKopplung.Pipeline.State;

namespace SektorKopplung.Api;

/// <summary>How the HTTP interface writes JSON: camelCase, enums as kebab-case words, times as UTC, null for the unknown.</summary>
public static class ApiJson
{
    /// <summary>Sets the options up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new UtcTimeJsonConverter());
    }
}
