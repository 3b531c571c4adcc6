using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Replay;

public sealed class BadReplayTests : IDisposable
{
    private const string Table = "t,v\n2026-01-10T06:00:00Z,1\n2026-01-10T07:00:00Z,2\n";

    private const string Mapping = """
        {"csv": {"time": "t"},
         "series": [{"asset": "netz-mitte", "quantity": "heat_load", "unit": "kW", "column": "v"}]}
        """;

    private readonly ReplayFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("t,v\n2026-01-10T06:00:00Z,1\n2026-01-10T07:00:00Z\n", "row 3", "1 cells")]
    [InlineData("t,v\n2026-01-10T06:00:00Z,1\n2026-01-10T07:00:00Z,2,3\n", "row 3", "3 cells")]
    [InlineData("t,v\n2026-01-10T06:00:00Z,\"1\n2026-01-10T07:00:00Z,2\n", "row 2 ", "quotation mark")]
    [InlineData("t,\"v\n2026-01-10T06:00:00Z,1\n", "row 1 ", "quotation mark")]
    [InlineData("t,v\n2026-01-10T07:00:00Z,1\n2026-01-10T06:00:00Z,1\n", "row 3", "older")]
    [InlineData("", "empty", "heading")]
    [InlineData("t,v\n", "0 rows")]
    [InlineData("t,w\n2026-01-10T06:00:00Z,1\n", "1 x no column v")]
    [InlineData("time,v\n2026-01-10T06:00:00Z,1\n", "1 x unreadable time")]
    public async Task A_broken_table_is_named(string text, params string[] named)
    {
        var table = _files.Write("broken.csv", text);

        (await ReplayAsync(table, _files.Write("mapping.json", Mapping))).AssertRefused(2, [table, .. named]);
    }

    [Theory]
    [InlineData("\"unit\": \"kW\", ", "", "$.series[0]", "'unit' is missing")]
    [InlineData("\"column\"", "\"colum\"", "line 2", "'colum' is not known")]
    [InlineData(", \"column\": \"v\"", "", "series[0] (netz-mitte/heat_load)", "exactly one of 'column'")]
    [InlineData("netz-mitte", "Netz Mitte", "series[0] (Netz Mitte/heat_load)", "no asset and quantity")]
    [InlineData("\"netz-mitte\"", "null", "$.series[0].asset", "another kind")]
    [InlineData("}]}", "}, null]}", "series[1] is empty")]
    [InlineData("\"time\": \"t\"", "\"time\": \"t\", \"timeZone\": \"Europe/Brunswick\"", "csv.timeZone", "'Europe/Brunswick'")]
    [InlineData("\"time\": \"t\"", "", "'csv.time'", "'schedule'")]
    [InlineData("}]}", "}]", "line 2", "JSON")]
    public async Task A_mistake_in_a_mapping_is_named(string right, string wrong, params string[] named)
    {
        var mapping = _files.Write("mapping.json", Mapping.Replace(right, wrong, StringComparison.Ordinal));

        (await ReplayAsync(_files.Write("table.csv", Table), mapping)).AssertRefused(2, [mapping, .. named]);
    }

    [Fact]
    public async Task Every_table_needs_its_mapping()
        => (await ReplayAsync(_files.Write("table.csv", Table), _files.Write("mapping.json", Mapping), "--file", "more.csv"))
            .AssertRefused(2, "2 --file and 1 --mapping");

    [Theory]
    [InlineData("--to mqtt://127.0.0.1:1", 3, "127.0.0.1:1", "refused")]
    [InlineData("--to nowhere", 2, "--to", "'nowhere'")]
    [InlineData("--from 2026-01-11", 2, "nothing between")]
    [InlineData("--until 2026-01-10T06:00:00Z", 2, "nothing between")]
    public async Task What_leads_nowhere_is_told(string words, int code, params string[] named)
        => (await ReplayAsync(_files.Write("table.csv", Table), _files.Write("mapping.json", Mapping), words.Split(' ')))
            .AssertRefused(code, named);

    [Fact]
    public async Task Without_a_site_or_an_address_both_ways_are_named()
        => (await ProgramRun.JsonAsync(
                "replay", "--file", _files.Write("table.csv", Table), "--mapping", _files.Write("mapping.json", Mapping)))
            .AssertRefused(2, "--site", "--to");

    [LinuxFact]
    public async Task A_stopped_replay_keeps_what_was_acknowledged()
    {
        var address = $"http://127.0.0.1:{FreePort.Find()}";
        await using var run = ProgramRun.Start(
        [
            "replay", "--file", _files.Write("table.csv", Table), "--mapping", _files.Write("mapping.json", Mapping),
            "--site", Repository.SmallSite, "--data", _files.Data, "--http", address, "--mqtt", "0", "--speed", "1", "--json",
        ]);
        using var page = new MonitorCaller(new Uri(address));
        await page.UntilStoredAsync(1);

        (await run.TerminateAsync()).AssertRefused(3, "stopped before its end");
        var ledger = await ProgramRun.JsonAsync("ledger", "verify", "--data", _files.Data);
        Assert.Equal(1, ledger.AssertExit(0).Json.GetProperty("stored").GetInt64());
    }

    private Task<ProgramResult> ReplayAsync(string table, string mapping, params string[] more)
        => ProgramRun.JsonAsync([.. Arguments(table, mapping), .. more]);

    private string[] Arguments(string table, string mapping)
        => ["replay", "--file", table, "--mapping", mapping, .. _files.Monitor];
}
