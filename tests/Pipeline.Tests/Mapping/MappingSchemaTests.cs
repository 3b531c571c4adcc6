using NJsonSchema;
using SektorKopplung.Pipeline.Mapping;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Mapping;

public class MappingSchemaTests
{
    private const string Series = "\"asset\":\"a\",\"quantity\":\"q\",\"unit\":\"kW\"";

    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(RepositoryRoot.PathOf("docs/examples"), "*.mapping.json", SearchOption.AllDirectories)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_shipped_mapping_is_valid_by_schema_and_parser(string path)
    {
        var json = await File.ReadAllTextAsync(path);

        Assert.Empty((await LoadAsync()).Validate(json));
        Assert.Empty(CsvMappingFile.Parse(json).Errors);
    }

    [Theory]
    [InlineData($$"""{"csv":{"time":"t"},"series":[{{{Series}}}]}""")]
    [InlineData($$"""{"csv":{"time":"t"},"series":[{{{Series}},"column":"c","rateOf":"r"}]}""")]
    [InlineData($$"""{"csv":{"time":"t"},"series":[{{{Series}},"ratioOfRates":["r"]}]}""")]
    [InlineData($$"""{"csv":{"time":"t"},"series":[{{{Series}},"column":"c","colour":1}]}""")]
    [InlineData("""{"csv":{"time":"t"},"series":[]}""")]
    [InlineData("""{"csv":{"time":"t"},"series":[{"asset":"a","quantity":"q","column":"c"}]}""")]
    public async Task Schema_and_parser_refuse_the_same(string json)
    {
        Assert.NotEmpty((await LoadAsync()).Validate(json));
        Assert.NotEmpty(CsvMappingFile.Parse(json).Errors);
    }

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(RepositoryRoot.Read("docs/schemas/mapping.schema.json"));
}
