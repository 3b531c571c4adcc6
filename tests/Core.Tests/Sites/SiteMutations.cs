using System.Text.Json;
using System.Text.Json.Nodes;

namespace SektorKopplung.Core.Tests.Sites;

/// <summary>A site file broken in every place in every way, one at a time.</summary>
internal static class SiteMutations
{
    private static readonly JsonNode?[] Values =
    [
        JsonValue.Create("text"), JsonValue.Create(""), JsonValue.Create(true), JsonValue.Create(0), JsonValue.Create(-1e12),
        JsonValue.Create(1e12), JsonValue.Create(0.5), new JsonArray(), new JsonObject(), null,
    ];

    public static IEnumerable<(string Name, string Json)> Of(string json)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var path in Paths(root, []))
        {
            foreach (var value in Values)
            {
                yield return ($"{Name(path)} = {value?.ToJsonString() ?? "null"}", Set(root, path, value));
            }

            if (path[^1] is string field)
            {
                yield return ($"{Name(path)} removed", Remove(root, path));
                yield return ($"{Name(path)} twin", Set(root, [.. path[..^1], field + "X"], JsonValue.Create(1)));
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => ((object)field.Key, field.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            yield return [.. path, step];
            foreach (var deeper in Paths(child, [.. path, step]))
            {
                yield return deeper;
            }
        }
    }

    private static string Set(JsonNode root, object[] path, JsonNode? value)
    {
        var copy = root.DeepClone();
        var parent = Follow(copy, path[..^1]);
        if (path[^1] is string field)
        {
            parent[field] = value?.DeepClone();
        }
        else
        {
            parent[(int)path[^1]] = value?.DeepClone();
        }

        return copy.ToJsonString();
    }

    private static string Remove(JsonNode root, object[] path)
    {
        var copy = root.DeepClone();
        Follow(copy, path[..^1]).AsObject().Remove((string)path[^1]);
        return copy.ToJsonString();
    }

    private static JsonNode Follow(JsonNode root, object[] path)
        => path.Aggregate(root, (node, step) => (step is string field ? node[field] : node[(int)step])!);

    private static string Name(object[] path) => JsonSerializer.Serialize(path);
}
