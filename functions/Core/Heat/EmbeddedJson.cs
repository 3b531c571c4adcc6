using System.Text.Json;
using System.Text.Json.Serialization;

namespace SektorKopplung.Core.Heat;

/// <summary>Reads the versioned tables that are part of the program.</summary>
internal static class EmbeddedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The content of a resource.</summary>
    public static T Read<T>(string resource)
        where T : class
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The resource {resource} is empty.");
    }
}
