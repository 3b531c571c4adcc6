using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.CommandLine;

public sealed class SiteInitTests : IDisposable
{
    private const string Networks = "name;latitude;longitude;boiler_kw\nNetz Süd;52,2;10,5;8000\n";
    private const string Sources = "name,kind,latitude,longitude,capacity_kw\nMolkerei,dairy,52.21,10.51,700\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_site_from_tables_can_be_served()
        => await CanBeServedAsync(
            ["--networks", Write("networks.csv", Networks), "--sources", Write("sources.csv", Sources)],
            networks: 1, sources: 1, dataCentres: 0, couplings: 1);

    [Fact]
    public async Task A_site_from_a_map_can_be_served()
        => await CanBeServedAsync(
            ["--geojson", RepositoryRoot.PathOf("docs/examples/town.geojson")], networks: 1, sources: 1, dataCentres: 1, couplings: 2);

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        var there = Write("site.json", "kept");

        (await InitAsync("--geojson", RepositoryRoot.PathOf("docs/examples/town.geojson"), "--out", there))
            .AssertRefused(2, there, "there already");
        Assert.Equal("kept", await File.ReadAllTextAsync(there));
    }

    [Theory]
    [InlineData("name,kind,latitude,longitude,capacity\nMolkerei,dairy,52.21,10.51,700\n", "line 2, sources", "capacity")]
    [InlineData("name,kind,latitude,longitude,capacity_kw\nMolkerei,diary,52.21,10.51,700\n", "line 2, sources", "diary")]
    [InlineData("name,kind,latitude,longitude,capacity_kw\nMolkerei,dairy,52.21,10.51\n", "row 2", "4 cells")]
    public async Task A_mistake_in_a_table_is_named(string sources, params string[] named)
        => (await InitAsync("--networks", Write("networks.csv", Networks), "--sources", Write("sources.csv", sources)))
            .AssertRefused(2, named);

    [Theory]
    [InlineData("")]
    [InlineData("--networks x")]
    [InlineData("--networks x --sources y --geojson z")]
    public async Task Both_ways_are_named(string words)
        => (await InitAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .AssertRefused(2, "--networks and --sources", "--geojson");

    private async Task CanBeServedAsync(string[] input, int networks, int sources, int dataCentres, int couplings)
    {
        var data = Path.Combine(_directory.Path, "data");
        Directory.CreateDirectory(data);
        var file = Path.Combine(data, "site.json");

        var made = (await InitAsync([.. input, "--out", file])).AssertExit(0).Json;
        await using var monitor = await RunningMonitor.StartAsync(
            ["serve", "--data", data, "--http", "http://127.0.0.1:0", "--mqtt", "off"]);

        Assert.Equal(
            (networks, sources, dataCentres, couplings),
            (Number(made, "networks"), Number(made, "sources"), Number(made, "dataCentres"), Number(made, "couplings")));
        Assert.Equal("Stadtwerke Probe", (await monitor.Http.GetAsync("overview")).GetProperty("siteName").GetString());
        Assert.Equal(couplings, (await monitor.Http.GetAsync("sites")).GetProperty("couplings").GetArrayLength());
    }

    private static int Number(System.Text.Json.JsonElement document, string field) => document.GetProperty(field).GetInt32();

    private static Task<ProgramResult> InitAsync(params string[] more)
        => ProgramRun.JsonAsync(["site", "init", "--id", "probe", "--name", "Stadtwerke Probe", .. more]);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_directory.Path, name);
        File.WriteAllText(file, text);
        return file;
    }
}
