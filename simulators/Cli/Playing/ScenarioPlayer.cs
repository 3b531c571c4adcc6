using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SektorKopplung.Simulators.Cli.CommandLine;
using SektorKopplung.Simulators.Cli.Delivery;
using SektorKopplung.Simulators.Plants.Noise;
using SektorKopplung.Simulators.Plants.Towns;

namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Plays a scenario: live readings and history beside each other, then one JSON summary.</summary>
internal sealed class ScenarioPlayer(PlayOrder order, TextWriter output, TextWriter error)
{
    /// <summary>How the program writes JSON.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SequenceCounter _numbers = new();

    /// <summary>Plays until the end, the limit, or the token; returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var epoch = order.Epoch ?? TimeProvider.System.GetUtcNow();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var giveUp = new CancellationTokenSource();
        stop.CancelAfter(order.Limit ?? Timeout.InfiniteTimeSpan);
        await using var outlets = await Outlets.OpenAsync(order.Target, output, stop.Token);
        using var ending = stop.Token.Register(() => giveUp.CancelAfter(Patience));
        await GreetAsync();
        var liveTown = new Town(Musterstadt.Design, order.Settings, order.Settings.Start);
        var live = new LiveTrack(order, Sender(outlets.Live, liveTown, giveUp.Token), liveTown, epoch);
        var pastTown = new Town(Musterstadt.Design, order.Settings, order.Settings.Start.AddDays(-order.HistoryDays));
        var past = new HistoryTrack(order.HistoryDays, Sender(outlets.History, pastTown, giveUp.Token), pastTown);

        bool isComplete;
        await using (new ProgressReporter(order.ReportsProgress ? error : TextWriter.Null, () => ProgressOf(live, past)))
        {
            await PlayAsync(live, past, outlets.IsOrdered, stop.Token);
            isComplete = await FinishAsync(live, outlets, giveUp);
        }

        await PrintAsync(SummaryOf(live, past, Stopwatch.GetElapsedTime(begun)));
        return isComplete && outlets.RefusedMessages == 0 ? ExitCode.Ok : await ComplainAsync(outlets.RefusedMessages);
    }

    private static async Task PlayAsync(LiveTrack live, HistoryTrack past, bool isOrdered, CancellationToken stop)
    {
        try
        {
            var sendingPast = past.RunAsync(stop);
            if (isOrdered)
            {
                await sendingPast;
            }

            await Task.WhenAll(live.RunAsync(stop), sendingPast);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The limit or a signal ends the run; what follows is the same as at the end of the week.
        }
    }

    private static async Task<bool> FinishAsync(LiveTrack live, Outlets outlets, CancellationTokenSource giveUp)
    {
        giveUp.CancelAfter(Patience);
        try
        {
            await live.FinishAsync(giveUp.Token);
            await outlets.Live.FlushAsync(giveUp.Token);
            await outlets.History.FlushAsync(giveUp.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static PlayProgress ProgressOf(LiveTrack live, HistoryTrack past) => new(
        Math.Round(past.Share, 4),
        live.Sender.Tally.Readings + past.Sender.Tally.Readings,
        live.Sender.Delivery.AcknowledgedReadings + past.Sender.Delivery.AcknowledgedReadings,
        live.Now.UtcDateTime);

    private ReadingSender Sender(IDelivery delivery, Town town, CancellationToken giveUp)
    {
        var disturbance = new Disturbance(new SeededNoise(order.Settings.Seed));
        return new ReadingSender(delivery, disturbance, _numbers, town.Gauges, giveUp);
    }

    private PlaySummary SummaryOf(LiveTrack live, HistoryTrack past, TimeSpan elapsed)
    {
        var (now, before) = (live.Sender.Tally, past.Sender.Tally);
        return new PlaySummary(
            order.Settings.Scenario.Name,
            order.Settings.Seed,
            now.Readings + before.Readings,
            now.Messages + before.Messages,
            live.Sender.Delivery.AcknowledgedReadings + past.Sender.Delivery.AcknowledgedReadings,
            now.Duplicates + before.Duplicates,
            now.Delayed + before.Delayed,
            before.Readings,
            now.Readings,
            Math.Round(elapsed.TotalSeconds, 2));
    }

    // Standard output belongs to the messages where they go there.
    private Task PrintAsync(PlaySummary summary)
        => (order.Target.IsStandardOutput ? error : output).WriteLineAsync(JsonSerializer.Serialize(summary, Json));

    private Task GreetAsync() => order.IsQuiet || order.Target.Broker is not { } broker
        ? Task.CompletedTask
        : error.WriteLineAsync($"Publishing {order.Settings.Scenario.Name} to {broker.Host}:{broker.Port}. Ctrl+C ends.");

    private async Task<int> ComplainAsync(long refused)
    {
        await error.WriteLineAsync(refused > 0
            ? $"The broker refused {refused} messages for good: may this user publish to sk/v1/#?"
            : string.Create(CultureInfo.InvariantCulture,
                $"The broker did not acknowledge everything within {Patience.TotalSeconds:0} s after the end."));
        return ExitCode.BrokenWorld;
    }
}
