using SektorKopplung.Core.Registers;
using SektorKopplung.Core.Sites;
using SektorKopplung.Pipeline.Forecasting;
using SektorKopplung.Pipeline.Recommending;
using SektorKopplung.Pipeline.Registers;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Pipeline.Tests.Registers;

public sealed class RegisterStageTests : IDisposable
{
    private const string Heading = "Firma;PLZ;Potential;Wärmemenge;Maximale thermische Leistung;Temperaturniveau;Tägliche Verfügbarkeit;Breitengrad;Längengrad";

    private static readonly DateTimeOffset Now = new(2026, 1, 12, 5, 0, 0, TimeSpan.Zero);

    private readonly MonitorHarness _monitor = new(TestSites.Small, Now);

    private RegisterStage Stage => _monitor.Get<RegisterStage>();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public async Task A_second_import_updates_and_duplicates_nothing()
    {
        await ImportAsync(Row("Guss", "876000"), Row("Papier", "700000"), Row("Käse", "500000"));

        var again = await ImportAsync(Row("Papier", "700000"), Row("Guss", "600000"), Row("Neu", "100000"));

        Assert.Equal((3, 1, 2), (again.Kept, again.Added, again.Updated));
        Assert.Single(again.Gone);
        var sources = await Stage.SourcesAsync(default);
        Assert.Equal(["Guss", "Neu", "Papier"], sources.Select(source => source.Entry.Name).Order());
        Assert.Equal(600000, sources.Single(source => source.Entry.Name == "Guss").Entry.AnnualHeat);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await ImportAsync(Row("Guss", "876000"));

        var again = await ImportAsync(Row("Guss", "876000"));

        Assert.Equal((0, 0, 0), (again.Added, again.Updated, again.Gone.Count));
    }

    [Fact]
    public async Task A_linked_entry_keeps_its_link_and_is_not_forgotten()
    {
        await ImportAsync(Row("Guss", "876000"));
        var id = (await Stage.SourcesAsync(default))[0].Entry.Id;
        Assert.True(await Stage.LinkAsync(id, SourceId, default));

        var updated = await ImportAsync(Row("Guss", "900000"));
        var gone = await ImportAsync(Row("Papier", "1000"));

        Assert.Equal(1, updated.Updated);
        Assert.Equal([id], gone.KeptForLink);
        Assert.Equal(SourceId, (await Stage.SourcesAsync(default)).Single(source => source.Entry.Id == id).LinkedSourceId);
    }

    [Fact]
    public async Task Entries_carry_their_file_date_licence_and_row()
    {
        await ImportAsync(Row("Guss", "876000"));

        var source = Assert.Single(await Stage.SourcesAsync(default));
        Assert.Equal(("register.csv", new DateOnly(2025, 11, 3), "CC", 2), (
            source.Edition.File, source.Edition.RegisterDate, source.Edition.Licence, source.Entry.Row));
    }

    [Fact]
    public async Task What_was_entered_once_holds_for_later_rankings_and_survives_a_restart()
    {
        await ImportAsync(Row("Guss", "876000"));
        var network = TestSites.Small.Networks[0].Id;
        await Stage.RankAsync(new() { AnnualMwh = new Dictionary<string, double> { [network] = 12345 } }, 50, Now, default);
        await Stage.RankAsync(new() { MeanOutdoorCelsius = 8 }, 50, Now, default);

        using var restarted = await _monitor.RestartAsync();
        var ranking = Assert.Single(await restarted.Get<RegisterStage>().RankingsAsync(default));

        Assert.Equal((12345, DemandBasis.Entered), (ranking.DemandMwh, ranking.DemandBasis));
        Assert.Equal(8, ranking.MeanOutdoorCelsius, 0.1);
        Assert.Equal("Guss – Ofen", Assert.Single(ranking.Possible.Concat(ranking.Refused)).Potential.SourceName);
    }

    // Half of 800 kW of electricity comes out as heat in the weeks measured.
    [Fact]
    public async Task The_monitor_holds_linked_entries_against_telemetry()
    {
        await ImportAsync(Row("Guss", "7000000", "900"));
        await Stage.LinkAsync((await Stage.SourcesAsync(default))[0].Entry.Id, SourceId, default);
        await _monitor.StoreAsync(TownHistory.Before(Now, 28));

        await _monitor.Get<RecommendStage>().ScreenAsync(ForecastSet.Empty, Now, default);

        var set = await Stage.ComparisonsAsync(default);
        var one = Assert.Single(set.Comparisons);
        Assert.Equal((Now, 7000d, 28 * 24), (set.IssuedAt, one.RegisterMwh, one.Evidence!.Hours));
        Assert.InRange(one.TelemetryMwh!.High, 0.395 * 8760, 0.405 * 8760);
        Assert.True(one.TelemetryMwh.Low < one.TelemetryMwh.High);
        Assert.Contains("das Register sagte 7,0 GWh/a", one.Sentence.De, StringComparison.OrdinalIgnoreCase);
    }

    private static string SourceId => SiteAssets.SourcesOf(TestSites.Small).First().Id;

    private static string Row(string name, string heat, string power = "110") => $"{name};01067;Ofen;{heat};{power};90;24;;";

    private async Task<RegisterImport> ImportAsync(params IReadOnlyList<string> rows)
    {
        var table = new RegisterTable("Tabelle", [.. rows.Prepend(Heading).Select((line, index) => new RegisterRow(
            index + 1, [.. line.Split(';').Select(cell => new RegisterCell(cell))]))]);
        var reading = RegisterReader.Read([table]).Reading!;
        var edition = new RegisterEdition("register.csv", Now, new DateOnly(2025, 11, 3), "CC");
        var selection = RegisterSelection.Of(
            TestSites.Small, reading.Entries, edition, new() { Postcodes = ["0"], WithinMetres = 5000 });
        return await Stage.ImportAsync(reading, selection, edition, Now, default);
    }
}
