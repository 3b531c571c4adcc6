using NJsonSchema;
using SektorKopplung.Core.Optimising;
using SektorKopplung.Tests.Support;
using SektorKopplung.Tests.Support.Optimising;

namespace SektorKopplung.Core.Tests.Optimising;

public class ProblemFileTests
{
    private static string Example => RepositoryRoot.Read("docs/examples/two-networks.problem.json");

    [Fact]
    public async Task The_example_keeps_the_schema_and_can_be_solved()
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryRoot.Read("docs/schemas/problem.schema.json"));
        var parsed = ProblemFile.Parse(Example);

        Assert.Empty(schema.Validate(Example));
        Assert.Empty(parsed.Errors);
        Assert.Equal("data-centre-old-town", Assert.Single(MatchingSolver.Solve(parsed.Problem!).Refused).Id);
    }

    [Fact]
    public async Task What_is_written_keeps_the_schema_and_is_read_back_the_same()
    {
        var text = ProblemFile.Write(RandomProblems.Of(4, 3, 6, 7));
        var schema = await JsonSchema.FromJsonAsync(RepositoryRoot.Read("docs/schemas/problem.schema.json"));

        Assert.Empty(schema.Validate(text));
        Assert.Equal(text, ProblemFile.Write(ProblemFile.Parse(text).Problem!));
    }

    [Theory]
    [InlineData("\"sourceId\": \"foundry\"", "\"sourceId\": \"nobody\"", "couplings[0].sourceId", "There is no \"nobody\"")]
    [InlineData("[2000, 2600, 2600, 900]", "[2000, 2600]", "sources[0].availableKw", "2 numbers, expected 4")]
    [InlineData("[2000, 2600, 2600, 900]", "[2000, -1, 2600, 900]", "sources[0].availableKw[1]", "-1 is out of range")]
    [InlineData("\"capacityKw\": 2500", "\"capacityKw\": -5", "couplings[0].capacityKw", "out of range")]
    [InlineData("\"capacityKw\": 2500", "\"capacityKw\": NaN", "", "not valid JSON")]
    [InlineData("\"capacityKw\": 2500", "\"capacityKw\": 1e999", "couplings[0].capacityKw", "out of range")]
    [InlineData("\"id\": \"data-centre\"", "\"id\": \"foundry\"", "sources[1].id", "already used")]
    [InlineData("\"networkId\": \"new-quarter\", \"capacityKw\": 1800", "\"networkId\": \"old-town\", \"capacityKw\": 1800", "couplings[1].networkId", "already a coupling")]
    [InlineData("\"hours\": 4", "\"hours\": 0", "hours", "out of range")]
    [InlineData("\"state\": \"built\"", "\"state\": \"bilt\"", "couplings[0].state", "is not one of")]
    [InlineData("\"openingEuro\"", "\"openingEuros\"", "couplings[1].openingEuros", "Unknown field")]
    public void Mistakes_are_named_with_their_place(string right, string wrong, string field, string words)
    {
        Assert.Contains(right, Example, StringComparison.Ordinal);

        var errors = ProblemFile.Parse(Example.Replace(right, wrong, StringComparison.Ordinal)).Errors;

        Assert.Contains(errors, error => error.Field == field && error.Message.Contains(words, StringComparison.Ordinal));
    }
}
