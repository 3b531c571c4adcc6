using System.Text;
using Azure.Core.Amqp;
using SektorKopplung.Azure.Tests.Host;
using SektorKopplung.Azure.Tests.Host.Protocol;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Azure.Tests;

public sealed class TelemetryFunctionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeWindow Day = new(Noon.AddHours(-12), Noon.AddHours(12));
    private static readonly SeriesKey Load = new("netz-mitte", "heat_load");

    [Theory]
    [InlineData("IngestHeatNetworks", "heat-networks")]
    [InlineData("IngestWasteHeatSources", "waste-heat-sources")]
    [InlineData("IngestDataCentres", "data-centres")]
    public async Task A_batch_succeeds_when_its_readings_and_dead_letters_are_stored(string function, string hub)
    {
        await using var app = await FunctionApp.StartAsync();

        var outcome = await InvokeAsync(app, function, EventBatch.Of(
            41, Noon, Reading(0, 8100), "no reading at all", $"[{Reading(1, 8200)},{Reading(2, 8300)}]"));
        app.Host.Worker.Kill();

        Assert.Equal(Outcome.Types.Status.Success, outcome.Status);
        Assert.Equal([8100, 8200, 8300], await ValuesAsync(app));
        var letter = Assert.Single(await DeadLettersAsync(app));
        Assert.Equal($"{hub}/3/42", letter.Topic);
        Assert.Equal("NotJson", letter.Reason);
        Assert.Equal("no reading at all", Encoding.UTF8.GetString(letter.Payload.Span));
        Assert.Equal(Noon, letter.ReceivedAt);
        Assert.Equal(hub, letter.Source);
    }

    [Fact]
    public async Task A_batch_that_comes_again_stores_nothing_twice()
    {
        await using var app = await FunctionApp.StartAsync();
        var batch = EventBatch.Of(1, Noon, Reading(1, 8100), """{"t":"1970-01-01T00:00:07Z","v":7,"u":"kW","asset":"netz-mitte","quantity":"heat_load"}""");

        await InvokeAsync(app, "IngestHeatNetworks", batch);
        await InvokeAsync(app, "IngestHeatNetworks", batch);

        Assert.Equal(2, (await ValuesAsync(app)).Count);
        Assert.Equal((2, 2), await app.ReadAsync(async store => Sum(await store.LedgerAsync(Day, default))));
    }

    [Fact]
    public async Task The_publisher_that_the_service_names_is_the_source()
    {
        await using var app = await FunctionApp.StartAsync();
        var message = EventBatch.Message(Body(Reading(0, 8100)), 1, Noon);
        message.MessageAnnotations["x-opt-publisher"] = "leitwarte";

        await InvokeAsync(app, "IngestHeatNetworks", EventBatch.Of([message]));

        Assert.Equal("leitwarte", Assert.Single(await app.ReadAsync(store => store.LedgerAsync(Day, default))).Source);
    }

    [Fact]
    public async Task Events_without_a_binary_body_become_dead_letters_and_do_not_block_the_partition()
    {
        await using var app = await FunctionApp.StartAsync();
        var value = EventBatch.Message(new AmqpAnnotatedMessage(AmqpMessageBody.FromValue("8100 kW")), 1, Noon);
        var parts = EventBatch.Message(new AmqpAnnotatedMessage(AmqpMessageBody.FromData(
            [Encoding.UTF8.GetBytes(Reading(0, 8100)[..20]), Encoding.UTF8.GetBytes(Reading(0, 8100)[20..])])), 2, Noon);
        var empty = EventBatch.Message(Body(""), 3, Noon);

        var outcome = await InvokeAsync(app, "IngestHeatNetworks", EventBatch.Of([value, parts, empty]));

        Assert.Equal(Outcome.Types.Status.Success, outcome.Status);
        Assert.Equal([8100], await ValuesAsync(app));
        Assert.Equal(["heat-networks/3/3", "heat-networks/3/1"], (await DeadLettersAsync(app)).Select(letter => letter.Topic));
    }

    [Fact]
    public async Task A_batch_fails_while_the_store_cannot_write_and_is_stored_once_when_it_is_tried_again()
    {
        await using var app = await FunctionApp.StartAsync();
        var batch = EventBatch.Of(1, Noon, Reading(0, 8100), "no reading at all");
        Outcome first, second;
        using (app.Lock())
        {
            first = await InvokeAsync(app, "IngestHeatNetworks", batch);
            second = await InvokeAsync(app, "IngestHeatNetworks", batch);
        }

        var third = await RetryAsync(app, batch);

        Assert.Equal(Outcome.Types.Status.Failure, first.Status);
        Assert.Equal(Outcome.Types.Status.Failure, second.Status);
        Assert.Contains("not stored after 00:00:03", first.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(Outcome.Types.Status.Success, third.Status);
        Assert.Equal([8100], await ValuesAsync(app));
        Assert.Single(await DeadLettersAsync(app));
        Assert.Equal((1, 0), await app.ReadAsync(async store => Sum(await store.LedgerAsync(Day, default))));
    }

    [Fact]
    public async Task A_worker_that_is_killed_before_the_commit_has_acknowledged_nothing_and_the_next_one_stores_it()
    {
        await using var app = await FunctionApp.StartAsync();
        var batch = EventBatch.Of(1, Noon, Reading(0, 8100), Reading(1, 8200));
        using (app.Lock())
        {
            var pending = InvokeAsync(app, "IngestHeatNetworks", batch);
            app.Host.Worker.Kill();
            await Assert.ThrowsAsync<IOException>(() => pending);
        }

        await app.RestartAsync();
        var outcome = await InvokeAsync(app, "IngestHeatNetworks", batch);

        Assert.Equal(Outcome.Types.Status.Success, outcome.Status);
        Assert.Equal([8100, 8200], await ValuesAsync(app));
    }

    private static Task<Outcome> InvokeAsync(FunctionApp app, string function, Value batch)
        => app.Host.InvokeAsync(function, "events", batch, ("PartitionContext", EventBatch.Partition3));

    // The pipeline pauses between its own attempts; a host comes again until it works.
    private static async Task<Outcome> RetryAsync(FunctionApp app, Value batch)
    {
        var outcome = await InvokeAsync(app, "IngestHeatNetworks", batch);
        for (var i = 0; i < 5 && outcome.Status != Outcome.Types.Status.Success; i++)
        {
            outcome = await InvokeAsync(app, "IngestHeatNetworks", batch);
        }

        return outcome;
    }

    private static Task<List<double>> ValuesAsync(FunctionApp app) => app.ReadAsync(async store
        => (await store.ReadAsync(Load, Day, 100, default)).Select(reading => reading.Value).ToList());

    private static Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(FunctionApp app)
        => app.ReadAsync(store => store.DeadLettersAsync(100, default));

    private static (long Stored, long Duplicates) Sum(IReadOnlyList<LedgerRow> ledger)
        => (ledger.Sum(row => row.Stored), ledger.Sum(row => row.Duplicates));

    private static AmqpAnnotatedMessage Body(string text)
        => new(AmqpMessageBody.FromData([Encoding.UTF8.GetBytes(text)]));

    private static string Reading(int minute, double kilowatts) => FormattableString.Invariant(
        $$"""{"asset":"netz-mitte","quantity":"heat_load","t":"{{Noon.AddMinutes(minute):yyyy-MM-dd'T'HH:mm:ss'Z'}}","v":{{kilowatts}},"u":"kW"}""");
}
