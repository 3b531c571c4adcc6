using System.Text.Json;
using System.Text.RegularExpressions;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Api.Tests;

public sealed partial class HttpApiDocumentTests
{
    [Theory]
    [InlineData("series")]
    [InlineData("dead-letters")]
    [InlineData("ledger")]
    [InlineData("overview")]
    [InlineData("forecasts")]
    [InlineData("models")]
    [InlineData("recommendations")]
    [InlineData("potentials")]
    [InlineData("alarms")]
    [InlineData("incidents")]
    public async Task The_document_shows_the_fields_that_are_answered_and_no_others(string endpoint)
    {
        await using var server = await MonitorServer.StartAsync();
        var description = await server.GetAsync("/openapi/v1.json");

        var answered = new SortedSet<string>(StringComparer.Ordinal);
        AddFields(answered, description, description.GetProperty("paths").GetProperty($"/api/v1/{endpoint}").GetProperty("get")
            .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema"));

        Assert.NotEmpty(answered);
        Assert.Equal(answered, DocumentedFields(endpoint));
    }

    private static void AddFields(SortedSet<string> fields, JsonElement description, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        var parts = new List<JsonElement>();
        if (schema.TryGetProperty("properties", out var properties))
        {
            fields.UnionWith(properties.EnumerateObject().Select(property => property.Name));
            parts.AddRange(properties.EnumerateObject().Select(property => property.Value));
        }

        parts.AddRange(new[] { "oneOf", "anyOf", "allOf" }.Where(name => schema.TryGetProperty(name, out _))
            .SelectMany(name => schema.GetProperty(name).EnumerateArray()));
        parts.AddRange(schema.TryGetProperty("items", out var items) ? [items] : []);
        parts.ForEach(part => AddFields(fields, description, part));
    }

    private static SortedSet<string> DocumentedFields(string endpoint)
    {
        var document = RepositoryRoot.Read("docs/http-api.md");
        var start = Regex.Match(document, $"`GET /api/v1/{endpoint}[`?]").Index;
        Assert.NotEqual(0, start);
        var section = document[start..];
        var end = NextEndpoint().Match(section, 1);
        var code = Code().Matches(end.Success ? section[..end.Index] : section).Select(match => match.Value);
        return new(
            code.SelectMany(text => Name().Matches(Value().Replace(text, ":")).Select(match => match.Groups[1].Value)),
            StringComparer.Ordinal);
    }

    [GeneratedRegex("\n(`(GET|POST) |## )")]
    private static partial Regex NextEndpoint();

    [GeneratedRegex("```jsonc\n.*?```|`[\\[{][^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    // A value after its field: a text, or a list of texts.
    [GeneratedRegex(":\\s*(\"[^\"]*\"|\\[\"[^\\]]*\\])")]
    private static partial Regex Value();

    [GeneratedRegex("\"([a-z][A-Za-z0-9]*)\"")]
    private static partial Regex Name();
}
