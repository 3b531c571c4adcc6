using System.Text.Json;
using SektorKopplung.Embedded.Tests.Support;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Embedded.Tests.Replay;

public sealed class ReplayTests : IDisposable
{
    private const string Table = """
        time;load;flow
        2026-01-10 07:00;1,5;12
        2026-01-10 08:00;2,5;?
        2026-01-10 09:00;3,5;14
        """;

    private const string Mapping = """
        {
          "csv": { "time": "time", "timeZone": "Europe/Berlin", "delimiter": ";", "decimalComma": true },
          "series": [
            { "asset": "netz-mitte", "quantity": "heat_load", "unit": "MW", "column": "load" },
            { "asset": "netz-mitte", "quantity": "flow", "unit": "m3/h", "column": "flow" }
          ]
        }
        """;

    private static readonly DateTimeOffset Start = new(2026, 1, 10, 6, 0, 0, TimeSpan.Zero);

    private readonly ReplayFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Everything_in_a_table_reaches_the_store()
    {
        var summary = (await ProgramRun.JsonAsync([.. Tables(), .. _files.Monitor])).AssertExit(0).Json;
        var ledger = (await ProgramRun.JsonAsync("ledger", "verify", "--data", _files.Data)).AssertExit(0).Json;

        Assert.Equal(
            ["published", "refused", "seconds", "tables", "monitor"], summary.EnumerateObject().Select(field => field.Name));
        Assert.Equal((5, 0), (Number(summary, "published"), Number(summary, "refused")));
        var table = Assert.Single(summary.GetProperty("tables").EnumerateArray());
        Assert.Equal(3, Number(table, "rows"));
        Assert.Equal("""{"no number in flow":1}""", JsonSerializer.Serialize(table.GetProperty("skipped")));
        AssertComplete(summary.GetProperty("monitor"), 5);
        Assert.Equal(5, Number(ledger, "stored"));
    }

    [Fact]
    public async Task A_running_monitor_takes_it_too()
    {
        await using var monitor = await RunningMonitor.StartAsync(_files.Data);

        var summary = (await ProgramRun.JsonAsync([.. Tables(), "--to", $"mqtt://127.0.0.1:{monitor.Mqtt}"])).AssertExit(0).Json;

        Assert.Equal(5, Number(summary, "published"));
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("monitor").ValueKind);
        Assert.Equal([1500, 2500, 3500], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
        Assert.Equal([12, 14], await monitor.Http.ValuesAsync("netz-mitte", "flow", Start));
    }

    [Fact]
    public async Task Only_the_wanted_time_is_sent()
    {
        await using var monitor = await RunningMonitor.StartAsync(_files.Data);

        (await ProgramRun.JsonAsync(
        [
            .. Tables(), "--from", "2026-01-10T07:00:00Z", "--until", "2026-01-10T08:00:00Z",
            "--to", $"mqtt://127.0.0.1:{monitor.Mqtt}",
        ])).AssertExit(0);

        Assert.Equal([2500], await monitor.Http.ValuesAsync("netz-mitte", "heat_load", Start));
    }

    [MeasuredDataFact]
    public async Task A_measured_week_gives_advice_and_loses_nothing()
    {
        var summary = (await ProgramRun.JsonAsync(
        [
            "replay", .. MeasuredData.Tables,
            "--site", RepositoryRoot.PathOf("docs/examples/measured/measured.site.json"),
            "--data", _files.Data, "--http", "http://127.0.0.1:0", "--mqtt", "0",
            "--from", "2019-01-07", "--until", "2019-01-14",
        ])).AssertExit(0).Json;

        var monitor = summary.GetProperty("monitor");
        var published = Number(summary, "published");
        Assert.InRange(published, 1000, long.MaxValue);
        AssertComplete(monitor, published);
        var advice = monitor.GetProperty("recommendations").EnumerateArray()
            .Concat(monitor.GetProperty("potentials").EnumerateArray())
            .Where(one => one.GetProperty("state").GetString() != "refused").ToList();
        Assert.NotEmpty(advice);
        Assert.All(advice, one => Assert.True(one.GetProperty("heatMwh").GetProperty("mid").GetDouble() > 0));
    }

    private string[] Tables()
        => ["replay", "--file", _files.Write("table.csv", Table), "--mapping", _files.Write("mapping.json", Mapping)];

    private static void AssertComplete(JsonElement monitor, long published)
    {
        Assert.Equal(published, Number(monitor, "stored") + Number(monitor, "duplicates"));
        Assert.Equal((0, 0), (Number(monitor, "deadLetters"), Number(monitor, "lost")));
        Assert.True(monitor.GetProperty("ledgerOk").GetBoolean());
    }

    private static long Number(JsonElement document, string field) => document.GetProperty(field).GetInt64();
}
