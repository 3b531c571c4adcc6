using NJsonSchema;
using SektorKopplung.Core.Tests.Sites;
using SektorKopplung.Core.Trees;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Trees;

public class ModelSchemaTests
{
    // Rules between fields, which JSON Schema cannot say.
    private static readonly string[] CrossFieldRules = ["lies before", "items, but", "In trees[", "In the trees"];

    [Fact]
    public async Task Written_models_and_the_documented_example_are_valid()
    {
        var schema = await LoadAsync();

        Assert.Empty(schema.Validate(ModelFileTests.Example));
        Assert.Empty(schema.Validate(ModelFileTests.Model(new RandomTrees(1).Ensemble(6, 10, 20)).Write()));
    }

    [Fact]
    public async Task Schema_and_parser_agree_on_every_broken_field()
    {
        var schema = await LoadAsync();
        var mutations = SiteMutations.Of(ModelFileTests.Example).ToList();

        var disagreements = mutations.Where(mutation => schema.Validate(mutation.Json).Count > 0
            ? ErrorOf(mutation.Json) is null
            : ErrorOf(mutation.Json) is { } error && !CrossFieldRules.Any(rule => error.Contains(rule, StringComparison.Ordinal))).ToList();

        Assert.True(mutations.Count > 400, $"Only {mutations.Count} mutations were tried.");
        Assert.True(disagreements.Count == 0, string.Join(Environment.NewLine, disagreements.Select(mutation => mutation.Name)));
    }

    [Fact]
    public async Task The_schema_describes_every_field()
    {
        var schema = await LoadAsync();

        Assert.All(schema.Definitions, definition => Assert.False(string.IsNullOrWhiteSpace(definition.Value.Description)));
    }

    private static string? ErrorOf(string json)
    {
        try
        {
            ModelFile.Parse(json);
            return null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(RepositoryRoot.Read("docs/schemas/model.schema.json"));
}
