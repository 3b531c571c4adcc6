using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class BadSiteFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_missing_site_file_is_named()
        => (await ServeAsync("there-is-none.json")).AssertRefused(2, "site file there-is-none.json");

    [Fact]
    public async Task Without_a_site_file_the_usual_place_is_named()
        => (await ProgramRun.JsonAsync("serve", "--data", _directory.Path))
            .AssertRefused(2, "--site", Path.Combine(_directory.Path, "site.json"), "site init");

    [Theory]
    [InlineData("\"capacityKw\": 900", "\"capacityKw\": -3", "dataCentres[0].capacityKw", "-3")]
    [InlineData("\"sourceId\": \"rz-nord\"", "\"sourceId\": \"rz-sued\"", "couplings[0].sourceId", "rz-sued")]
    [InlineData("\"retentionDays\": 1096", "\"retention\": 1096", "seriesPolicies[0].retention", "")]
    public async Task A_mistake_is_named_with_line_and_field(string right, string wrong, string field, string value)
    {
        var text = await File.ReadAllTextAsync(Repository.SmallSite);
        var line = text[..text.IndexOf(right, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        (await ServeAsync(Write(text.Replace(right, wrong, StringComparison.Ordinal))))
            .AssertRefused(2, $"line {line}, ", field, value);
    }

    [Fact]
    public async Task A_text_that_is_no_json_is_named_with_its_line()
        => (await ServeAsync(Write("{\n\"id\": "))).AssertRefused(2, "line ", "JSON");

    [Fact]
    public async Task An_unknown_factor_set_is_named_with_its_field()
    {
        var text = await File.ReadAllTextAsync(Repository.SmallSite);
        var result = await ServeAsync(Write(text.Replace("\"id\": \"beispielstadt\"",
            "\"id\": \"beispielstadt\", \"factorSet\": \"none\"", StringComparison.Ordinal)));

        result.AssertRefused(2, "factorSet: ", "'none'", "'GEG-2024'");
        Assert.DoesNotContain("Parameter", result.Errors, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_directory.Path, "wrong.site.json");
        File.WriteAllText(file, text);
        return file;
    }

    private Task<ProgramResult> ServeAsync(string site)
        => ProgramRun.JsonAsync("serve", "--site", site, "--data", Path.Combine(_directory.Path, "data"));
}
