using System.Text.Json;
using System.Text.Json.Serialization;

namespace SektorKopplung.Api;

/// <summary>How the HTTP interface writes JSON: camelCase, enums as kebab-case words, null for the unknown.</summary>
public static class ApiJson
{
    /// <summary>Sets the options up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
    }
}
