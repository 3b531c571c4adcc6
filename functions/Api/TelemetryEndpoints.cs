using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Signals;

namespace SektorKopplung.Api;

/// <summary>Readings in, series, dead letters and the ledger out.</summary>
internal static class TelemetryEndpoints
{
    private const int MaximumBodyBytes = 4 * 1024 * 1024;
    private const int MaximumPoints = 20_000;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/readings", PostReadingsAsync).WithName("PostReadings")
            .DescribeJsonBody("One canonical reading or an array of them.");
        group.MapGet("/series", SeriesAsync).WithName("GetSeries");
        group.MapGet("/dead-letters", DeadLettersAsync).WithName("GetDeadLetters");
        group.MapGet("/ledger", LedgerAsync).WithName("GetLedger");
    }

    private static async Task<Results<Ok<StoredAnswer>, ProblemHttpResult>> PostReadingsAsync(
        HttpContext context, IIngest ingest, TimeProvider clock, ApiOptions options, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
        {
            return TypedResults.Problem("Send readings as application/json.", statusCode: 415);
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaximumBodyBytes)
            {
                return TypedResults.Problem(
                    $"A request may hold at most {MaximumBodyBytes} bytes; nothing was stored. Send smaller batches.",
                    statusCode: 413);
            }
        }

        var source = context.User.Identity?.Name ?? "local";
        var message = new InboundMessage("api/v1/readings", body.ToArray(), source, clock.GetUtcNow());
        var receipt = await StoreAsync(ingest, message, options.LongestWait, cancellationToken);
        return TypedResults.Ok(new StoredAnswer(receipt.Readings, receipt.DeadLetters));
    }

    // What nobody waits for any more may still be stored; sent again it is a duplicate.
    private static async Task<IngestReceipt> StoreAsync(
        IIngest ingest, InboundMessage message, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longestWait);
        try
        {
            var stored = await ingest.EnqueueAsync(message, patience.Token);
            return await stored.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The store cannot write at present.", error);
        }
    }

    private static async Task<Results<Ok<SeriesAnswer>, ProblemHttpResult>> SeriesAsync(
        string asset,
        string quantity,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? step,
        [AsParameters] SeriesSources sources,
        CancellationToken cancellationToken)
    {
        var series = new SeriesKey(asset, quantity);
        if (!sources.Views.IsPublic(series))
        {
            return TypedResults.Problem(
                "The series is personal, or its asset is not in the site file; it is not shown here.", statusCode: 403);
        }

        var end = (to ?? sources.Clock.GetUtcNow()).ToUniversalTime();
        if (end <= DeviceClock.Earliest)
        {
            return TypedResults.Problem($"'to' must lie after {DeviceClock.Earliest:yyyy-MM-dd}.", statusCode: 400);
        }

        var start = (from ?? end.AddHours(-24)).ToUniversalTime();
        if (end <= start)
        {
            return TypedResults.Problem("'from' must lie before 'to'.", statusCode: 400);
        }

        if (!TryInterval(step, end - start, out var interval))
        {
            return TypedResults.Problem(
                $"'step' must be a duration such as PT15M that gives at most {MaximumPoints} points.", statusCode: 400);
        }

        var points = await sources.Store.MeansAsync(series, new TimeWindow(start, end), interval, cancellationToken);
        return TypedResults.Ok(new SeriesAnswer(
            asset, quantity, QuantityCatalog.UnitOf(quantity) ?? "", System.Xml.XmlConvert.ToString(interval),
            [.. points.Select(point => new object[] { point.Time, point.Value })]));
    }

    private static bool TryInterval(string? step, TimeSpan span, out TimeSpan interval)
    {
        interval = TimeSpan.FromMinutes(15);
        try
        {
            interval = step is null ? interval : System.Xml.XmlConvert.ToTimeSpan(step);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return false;
        }

        return interval >= TimeSpan.FromSeconds(1) && span / interval <= MaximumPoints;
    }

    private static async Task<Ok<DeadLetterAnswer[]>> DeadLettersAsync(
        ITelemetryStore store, CancellationToken cancellationToken, int limit = 100)
    {
        var letters = await store.DeadLettersAsync(Math.Clamp(limit, 1, 1000), cancellationToken);
        return TypedResults.Ok(letters.Select(letter => new DeadLetterAnswer(
            letter.Id, letter.Topic, letter.Source, letter.ReceivedAt, letter.Reason, letter.Detail,
            Encoding.UTF8.GetString(letter.Payload.Span[..Math.Min(letter.Payload.Length, 2000)]))).ToArray());
    }

    private static async Task<Ok<LedgerAnswer[]>> LedgerAsync(
        ITelemetryStore store, TimeProvider clock, CancellationToken cancellationToken, int hours = 24)
    {
        var thisHour = HourlySeries.HourOf(clock.GetUtcNow());
        var window = TimeWindow.EndingAt(thisHour.AddHours(1), TimeSpan.FromHours(Math.Clamp(hours, 1, 24 * 31)));
        var rows = await store.LedgerAsync(window, cancellationToken);
        return TypedResults.Ok(rows.Select(row => new LedgerAnswer(
            row.Source, row.Hour, row.Stored, row.Duplicates, row.Corrections, row.Late, row.Rejected,
            row.FirstSequence, row.LastSequence)).ToArray());
    }

    internal sealed record SeriesSources(ITelemetryStore Store, SignalViews Views, TimeProvider Clock);

    internal sealed record StoredAnswer(int Stored, int DeadLettered);

    internal sealed record SeriesAnswer(
        string Asset, string Quantity, string Unit, string Step, IReadOnlyList<object[]> Points);

    internal sealed record DeadLetterAnswer(
        long Id, string Topic, string Source, DateTimeOffset ReceivedAt, string Reason, string Detail, string Payload);

    internal sealed record LedgerAnswer(
        string Source, DateTimeOffset Hour, long Stored, long Duplicates, long Corrections, long Late, long Rejected,
        long? FirstSequence, long? LastSequence);
}
