using System.Net;
using System.Text;
using System.Text.Json;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Api.Tests;

public class TelemetryEndpointsTests
{
    private const string Supply =
        """{"asset":"netz","quantity":"supply_temperature","t":"2026-01-12T05:00:00Z","v":82.4,"u":"Cel","q":"good","seq":7}""";

    private const int MaximumBodyBytes = 4 * 1024 * 1024;

    [Fact]
    public async Task A_reading_is_stored_before_the_answer_and_stands_in_its_series()
    {
        await using var server = await MonitorServer.StartAsync();

        var answer = await MonitorServer.JsonOfAsync(await server.PostAsync("/api/v1/readings", Supply));
        var series = await server.GetAsync("/api/v1/series?asset=netz&quantity=supply_temperature&to=2026-01-12T06:00:00Z");

        Assert.Equal("""{"stored":1,"deadLettered":0}""", answer.GetRawText());
        Assert.Equal(
            """{"asset":"netz","quantity":"supply_temperature","unit":"Cel","step":"PT15M","points":[["2026-01-12T05:00:00Z",82.4]]}""",
            series.GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_understood_of_an_array_is_kept_and_the_rest_is_stored()
    {
        await using var server = await MonitorServer.StartAsync();
        var furlongs = Supply.Replace("Cel", "furlong", StringComparison.Ordinal);

        var answer = await MonitorServer.JsonOfAsync(await server.PostAsync("/api/v1/readings", $"[{Supply},{furlongs}]"));
        var letter = Assert.Single((await server.GetAsync("/api/v1/dead-letters")).EnumerateArray());

        Assert.Equal("""{"stored":1,"deadLettered":1}""", answer.GetRawText());
        Assert.Equal(
            ["id", "topic", "source", "receivedAt", "reason", "detail", "payload"],
            letter.EnumerateObject().Select(field => field.Name));
        Assert.Equal("UnknownUnit", letter.GetProperty("reason").GetString());
        Assert.Equal("local", letter.GetProperty("source").GetString());
        Assert.Equal("2026-01-12T05:00:00Z", letter.GetProperty("receivedAt").GetString());
        Assert.Equal(furlongs, letter.GetProperty("payload").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("[{}")]
    public async Task Bad_content_is_counted_and_never_fails_the_request(string body)
    {
        await using var server = await MonitorServer.StartAsync();

        var answer = await MonitorServer.JsonOfAsync(await server.PostAsync("/api/v1/readings", body));

        Assert.Equal("""{"stored":0,"deadLettered":1}""", answer.GetRawText());
        Assert.Single((await server.GetAsync("/api/v1/dead-letters")).EnumerateArray());
    }

    [Fact]
    public async Task Other_than_JSON_is_refused()
    {
        await using var server = await MonitorServer.StartAsync();

        var response = await server.Client.PostAsync("/api/v1/readings", new StringContent(Supply, Encoding.UTF8, "text/plain"));

        await MonitorServer.ProblemOfAsync(response, HttpStatusCode.UnsupportedMediaType);
        Assert.Empty((await server.GetAsync("/api/v1/ledger")).EnumerateArray());
    }

    [Fact]
    public async Task A_request_may_hold_four_mebibytes_and_not_a_byte_more()
    {
        await using var server = await MonitorServer.StartAsync();

        var most = await server.PostAsync("/api/v1/readings", Supply.PadRight(MaximumBodyBytes));
        var more = await server.PostAsync("/api/v1/readings", Supply.PadRight(MaximumBodyBytes + 1));

        Assert.Equal(1, (await MonitorServer.JsonOfAsync(most)).GetProperty("stored").GetInt32());
        Assert.Contains("nothing was stored",
            await MonitorServer.ProblemOfAsync(more, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single((await server.GetAsync("/api/v1/ledger")).EnumerateArray()).GetProperty("duplicates").GetInt32());
    }

    [Fact]
    public async Task The_ledger_counts_by_source_and_hour_of_arrival()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostAsync("/api/v1/readings", Supply);
        await server.PostAsync("/api/v1/readings", Supply);
        await server.PostAsync("/api/v1/readings", Supply.Replace("82.4", "83", StringComparison.Ordinal));
        await server.PostAsync("/api/v1/readings", "nonsense");

        var row = Assert.Single((await server.GetAsync("/api/v1/ledger")).EnumerateArray());

        Assert.Equal(
            """{"source":"local","hour":"2026-01-12T05:00:00Z","stored":1,"duplicates":1,"corrections":1,"late":0,"rejected":1,"firstSequence":7,"lastSequence":7}""",
            row.GetRawText());
    }

    [Fact]
    public async Task A_source_without_running_numbers_has_none_in_the_ledger()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync("netz", "heat_load", 2000);

        var row = Assert.Single((await server.GetAsync("/api/v1/ledger")).EnumerateArray());

        Assert.Equal(JsonValueKind.Null, row.GetProperty("firstSequence").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("lastSequence").ValueKind);
    }

    [Fact]
    public async Task A_series_is_averaged_over_its_step()
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostAsync([
            TestReadings.Good("netz", "heat_load", MonitorServer.Start.AddMinutes(-30), 1000),
            TestReadings.Good("netz", "heat_load", MonitorServer.Start.AddMinutes(-20), 3000),
        ]);

        var series = await server.GetAsync("/api/v1/series?asset=netz&quantity=heat_load&step=PT1H");

        Assert.Equal("""[["2026-01-12T04:00:00Z",2000]]""", series.GetProperty("points").GetRawText());
    }

    [Fact]
    public async Task A_series_nobody_sent_has_no_points()
    {
        await using var server = await MonitorServer.StartAsync();

        var series = await server.GetAsync("/api/v1/series?asset=netz&quantity=heat_load");

        Assert.Empty(series.GetProperty("points").EnumerateArray());
    }

    [Theory]
    [InlineData("wohnung")]
    [InlineData("nobody-knows")]
    public async Task A_personal_series_is_not_shown(string asset)
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostNowAsync(asset, "room_temperature", 21);

        var response = await server.Client.GetAsync($"/api/v1/series?asset={asset}&quantity=room_temperature");

        await MonitorServer.ProblemOfAsync(response, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("asset=netz&quantity=heat_load&from=2026-01-10T00:00:00Z&to=2026-01-10T00:00:00Z")]
    [InlineData("asset=netz&quantity=heat_load&step=quarter")]
    [InlineData("asset=netz&quantity=heat_load&step=PT0S")]
    [InlineData("asset=netz&quantity=heat_load&step=-PT1H")]
    [InlineData("asset=netz&quantity=heat_load&step=P99999999999D")]
    [InlineData("asset=netz&quantity=heat_load&to=0001-01-01T00:00:00Z")]
    [InlineData("asset=netz&quantity=heat_load&step=PT1S&from=2026-01-10T00:00:00Z&to=2026-01-10T05:33:21Z")]
    public async Task A_question_for_a_series_that_makes_no_sense_is_a_problem(string query)
    {
        await using var server = await MonitorServer.StartAsync();

        await MonitorServer.ProblemOfAsync(await server.Client.GetAsync("/api/v1/series?" + query), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Twenty_thousand_points_are_not_too_many()
    {
        await using var server = await MonitorServer.StartAsync();

        var series = await server.GetAsync(
            "/api/v1/series?asset=netz&quantity=heat_load&step=PT1S&from=2026-01-10T00:00:00Z&to=2026-01-10T05:33:20Z");

        Assert.Equal("PT1S", series.GetProperty("step").GetString());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task Dead_letters_come_newest_first_as_many_as_wanted(int limit, int expected)
    {
        await using var server = await MonitorServer.StartAsync();
        await server.PostAsync("/api/v1/readings", "first");
        await server.PostAsync("/api/v1/readings", "second");

        var letters = (await server.GetAsync($"/api/v1/dead-letters?limit={limit}")).EnumerateArray().ToList();

        Assert.Equal(expected, letters.Count);
        Assert.Equal("second", letters[0].GetProperty("payload").GetString());
    }
}
