using System.Text;
using System.Text.Json;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class PotentialsTests : IDisposable
{
    private const string Examples = "docs/examples/registers/";

    private readonly TemporaryDirectory _directory = new();

    private string Data => Path.Combine(_directory.Path, "data");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_examples_are_imported_ranked_and_listed()
    {
        var heat = await ImportAsync(Example("waste-heat.csv"), "--annual-heat", "netz-mitte=30000");
        var centres = await ImportAsync(Example("data-centres.csv"), "--postcodes", Example("postcodes.csv"));
        var list = (await RunAsync("list", "--top", "3")).AssertExit(0).Json;

        Assert.Equal(("waste-heat-platform", 7, 5, 4), Counts(heat.AssertExit(1).Json));
        Assert.Equal(("data-centre-register", 3, 2, 2), Counts(centres.AssertExit(1).Json));
        Assert.Equal(2, centres.Json.GetProperty("placedBy").GetProperty("postcode-centre").GetInt32());
        var network = Assert.Single(list.GetProperty("networks").EnumerateArray());
        var ranked = network.GetProperty("possible").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], ranked.Select(one => one.GetProperty("rank").GetInt32()));
        Assert.Equal("Papier Nirgendwo AG – Trockenpartie", ranked[0].GetProperty("sourceName").GetString());
        Assert.Equal("return-lift", ranked[0].GetProperty("connection").GetString());
        Assert.Equal(30000, network.GetProperty("ranking").GetProperty("demandMwh").GetDouble());
    }

    [Fact]
    public async Task Refused_rows_are_named_with_line_column_and_reason_and_the_others_kept()
    {
        var result = await ImportAsync(Example("waste-heat.csv"));

        var refusals = result.AssertExit(1).Json.GetProperty("refusals").EnumerateArray().ToList();
        Assert.Equal([7, 8], refusals.Select(one => one.GetProperty("row").GetInt32()));
        Assert.Equal("PLZ", refusals[0].GetProperty("column").GetString());
        Assert.Equal("postcode is missing", refusals[0].GetProperty("reason").GetProperty("en").GetString());
        Assert.Equal(4, result.Json.GetProperty("kept").GetInt32());
    }

    [Fact]
    public async Task The_table_names_every_refused_row_too()
    {
        var result = await ProgramRun.OfAsync("", ["potentials", "import", Example("waste-heat.csv"), .. Place]);

        Assert.Contains("row 7, PLZ: postcode is missing", result.AssertExit(1).Output, StringComparison.Ordinal);
        Assert.Contains("E-Mail-Adresse", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_with_title_gaps_and_numbers_is_read_with_its_row_numbers()
    {
        var file = Path.Combine(_directory.Path, "pfa.xlsx");
        XlsxFile.Write(
            file,
            ("Hinweise", [["Plattform für Abwärme"], ["Stand: 3. November 2025"]]),
            ("Abwärmepotentiale",
            [
                ["Angaben zum Unternehmen", null, "Angaben zur Abwärme"],
                ["Firmenname", "PLZ", "Wärmemenge pro\nJahr (in kWh/a)", "Maximale thermische Leistung (in kW)", "Durchschnittliches Temperaturniveau\n(in °C)"],
                ["Guss & Söhne <GmbH>", 9901.0, 3000000.0, 700.0, 140.5],
                null,
                ["Ohne Wärme", "09901", "k. A.", null, 90.0],
                ["Papier", "09901", "2.500.000", "1.000", "ca. 75"],
            ]));

        var result = (await ImportAsync(file, "--postcode", "099")).AssertExit(1).Json;
        var possible = (await RunAsync("list")).Json.GetProperty("networks")[0].GetProperty("possible").EnumerateArray().ToList();

        Assert.Equal("Abwärmepotentiale", result.GetProperty("sheet").GetString());
        Assert.Equal(5, Assert.Single(result.GetProperty("refusals").EnumerateArray()).GetProperty("row").GetInt32());
        Assert.Equal(2, result.GetProperty("placedBy").GetProperty("assumed").GetInt32());
        Assert.Equal(
            [("Guss & Söhne <GmbH>", 3000d, 140.5, "09901", 3), ("Papier", 2500d, 75d, "09901", 6)],
            possible.OrderBy(one => one.GetProperty("row").GetInt32()).Select(one => (
                one.GetProperty("sourceName").GetString()!, one.GetProperty("registerMwh").GetDouble(),
                one.GetProperty("temperatureCelsius").GetDouble(), one.GetProperty("postcode").GetString()!, one.GetProperty("row").GetInt32())));
    }

    [Fact]
    public async Task A_file_in_the_code_page_of_windows_is_read()
    {
        var file = Path.Combine(_directory.Path, "alt.csv");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(
            "Firmenname;PLZ;Wärmemenge pro Jahr (in kWh/a);Durchschnittliches Temperaturniveau (in °C)\r\nKäserei Grün;09901;5000000;90\r\n"));

        await ImportAsync(file, "--postcode", "09");

        var one = (await RunAsync("list")).Json.GetProperty("networks")[0].GetProperty("possible")[0];
        Assert.Equal("Käserei Grün", one.GetProperty("sourceName").GetString());
    }

    [Fact]
    public async Task A_second_import_duplicates_nothing_and_leaves_the_site_file_alone()
    {
        var site = await File.ReadAllTextAsync(Repository.SmallSite);
        await ImportAsync(Example("waste-heat.csv"));

        var again = (await ImportAsync(Example("waste-heat.csv"))).Json;

        Assert.Equal((4, 0, 0), (again.GetProperty("kept").GetInt32(), again.GetProperty("added").GetInt32(), again.GetProperty("updated").GetInt32()));
        Assert.Equal(site, await File.ReadAllTextAsync(Repository.SmallSite));
    }

    [Fact]
    public async Task A_link_is_suggested_made_and_compared()
    {
        var import = await ImportAsync(Example("data-centres.csv"), "--postcodes", Example("postcodes.csv"));
        var suggestion = Assert.Single(import.Json.GetProperty("suggestedLinks").EnumerateArray());

        var link = (await RunAsync(
            "link", "--entry", suggestion.GetProperty("entryId").GetString()!, "--source", suggestion.GetProperty("sourceId").GetString()!)).AssertExit(0).Json;

        Assert.Equal("rz-nord", link.GetProperty("source").GetString());
        var comparison = link.GetProperty("comparison");
        Assert.Equal(5600, comparison.GetProperty("registerMwh").GetDouble());
        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("telemetryMwh").ValueKind);
        Assert.Contains("telemetry says nothing yet", comparison.GetProperty("sentence").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--within", "0", "--within")]
    [InlineData("--postcode", "09x", "'09x'")]
    [InlineData("--annual-heat", "nobody=1", "'nobody=1'")]
    [InlineData("--register-date", "3.11.2025", "'3.11.2025'")]
    [InlineData("--mean-temperature", "40", "--mean-temperature")]
    [InlineData("--register", "data-centres", "'PUE'")]
    [InlineData("--postcodes", "missing.csv", "missing.csv")]
    public async Task What_cannot_be_used_is_named_and_nothing_is_stored(string option, string value, string named)
    {
        (await ImportAsync(Example("waste-heat.csv"), option, value)).AssertRefused(2, named);

        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "headings")]
    [InlineData("", "headings")]
    [InlineData("PK nothing", "register file")]
    public async Task A_file_that_is_no_register_is_refused(string content, string named)
    {
        var file = Path.Combine(_directory.Path, "none.csv");
        await File.WriteAllTextAsync(file, content);

        (await ImportAsync(file)).AssertRefused(2, "none.csv", named);
    }

    [Fact]
    public async Task Without_a_data_directory_there_is_nothing_to_list()
        => (await RunAsync("list")).AssertRefused(2, "no data directory");

    private static (string, int, int, int) Counts(JsonElement import) => (
        import.GetProperty("register").GetString()!, import.GetProperty("rows").GetInt32(),
        import.GetProperty("usable").GetInt32(), import.GetProperty("kept").GetInt32());

    private static string Example(string name) => RepositoryRoot.PathOf(Examples + name);

    private string[] Place => ["--site", Repository.SmallSite, "--data", Data];

    private Task<ProgramResult> ImportAsync(string file, params IEnumerable<string> more) => RunAsync(["import", file, .. more]);

    private Task<ProgramResult> RunAsync(params IEnumerable<string> arguments)
        => ProgramRun.JsonAsync(["potentials", .. arguments, .. Place]);
}
