using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SektorKopplung.Core.Detection;

/// <summary>The alarm definitions the monitor works with, from <c>alarm-definitions.json</c>.</summary>
public static class AlarmDefinitions
{
    private const string Resource = "alarm-definitions.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The set in force.</summary>
    public static AlarmDefinitionSet Current { get; } = Load();

    private static readonly FrozenDictionary<string, AlarmDefinition> ById
        = Current.Definitions.ToFrozenDictionary(definition => definition.Id);

    /// <summary>The definition of an id, or null where there is none.</summary>
    public static AlarmDefinition? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The definition of an id that must exist.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AlarmDefinition Get(string id)
        => Find(id) ?? throw new ArgumentException($"There is no alarm definition '{id}'.", nameof(id));

    private static AlarmDefinitionSet Load()
    {
        using var stream = typeof(AlarmDefinitions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonSerializer.Deserialize<AlarmDefinitionSet>(stream, Options)
            ?? throw new InvalidOperationException($"The resource {Resource} is empty.");
    }
}
