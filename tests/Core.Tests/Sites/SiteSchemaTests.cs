using NJsonSchema;
using SektorKopplung.Core.Sites;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Sites;

public class SiteSchemaTests
{
    // Rules between fields, which JSON Schema cannot say.
    private static readonly string[] CrossFieldRules =
    [
        "There is no \"", "already used", "strictly rising", "above the maximum", "above maximumSupplyCelsius",
        "not below", "above the capacity", "above the alarm", "power-to-heat ratio", "names its owner",
        "Weather of the kind", "Weather needs at least", "of the weather.", "Expected a time zone",
    ];

    [Theory]
    [MemberData(nameof(SiteExamples.All), MemberType = typeof(SiteExamples))]
    public async Task Every_shipped_example_is_valid_by_schema_and_parser(string path)
    {
        var json = SiteExamples.Read(path);
        var schema = await LoadAsync();

        Assert.Empty(schema.Validate(json));
        Assert.Empty(SiteFile.Parse(json).Errors);
    }

    [Fact]
    public async Task Schema_and_parser_agree_on_every_broken_field()
    {
        var schema = await LoadAsync();
        var disagreements = new List<string>();
        var count = 0;
        foreach (var (mutation, json) in SiteMutations.Of(SiteExamples.Full))
        {
            count++;
            var bySchema = schema.Validate(json).Count > 0;
            var errors = SiteFile.Parse(json).Errors;
            var byParser = errors.Any(error => !IsCrossFieldRule(error));
            if (bySchema != byParser)
            {
                disagreements.Add($"{mutation}: schema {bySchema}, parser {string.Join(" | ", errors)}");
            }
        }

        Assert.True(count > 500, $"Only {count} mutations were tried.");
        Assert.True(disagreements.Count == 0, string.Join(Environment.NewLine, disagreements));
    }

    [Fact]
    public async Task The_schema_describes_every_field()
    {
        var schema = await LoadAsync();

        Assert.All(schema.Definitions, definition => Assert.False(string.IsNullOrWhiteSpace(definition.Value.Description)));
        Assert.All(schema.Definitions.SelectMany(definition => definition.Value.Properties),
            property => Assert.True(property.Value.HasReference || property.Value.Description?.Length > 0, property.Key));
    }

    private static bool IsCrossFieldRule(SiteError error)
        => CrossFieldRules.Any(rule => error.Message.Contains(rule, StringComparison.Ordinal));

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(RepositoryRoot.Read("docs/schemas/site.schema.json"));
}
