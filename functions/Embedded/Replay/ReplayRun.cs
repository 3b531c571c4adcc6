using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Embedded.CommandLine;
using SektorKopplung.Embedded.Hosting;
using SektorKopplung.Mqtt.Publishing;
using SektorKopplung.Pipeline.Monitoring;

namespace SektorKopplung.Embedded.Replay;

/// <summary>Sends recorded tables through MQTT to a monitor.</summary>
/// <param name="tables">What to send.</param>
/// <param name="window">The part of the time to send.</param>
/// <param name="speed">Recorded seconds per second; infinity for as fast as possible.</param>
internal sealed class ReplayRun(IReadOnlyList<ReplayTable> tables, TimeWindow window, double speed)
{
    /// <summary>The MQTT client id of every replay.</summary>
    public const string ClientId = "replay";

    /// <summary>The time the tables cover, cut to what was asked for.</summary>
    /// <exception cref="CommandFailedException">Nothing is left, or only schedules were given and no times.</exception>
    public static TimeWindow WindowOf(IReadOnlyList<ReplayTable> tables, DateTimeOffset? from, DateTimeOffset? until)
    {
        var spans = from is null || until is null
            ? tables.Select(table => table.Span()).OfType<TimeWindow>().ToList()
            : [];
        var start = from ?? (spans.Count > 0 ? spans.Min(span => span.Start) : null);
        var end = until ?? (spans.Count > 0 ? spans.Max(span => span.End) : null);
        return (start, end) switch
        {
            (null, _) or (_, null) => throw CommandFailedException.BadInput(
                "The tables have no times of their own: say with --from and --until which time to replay."),
            ({ } first, { } last) when first < last => new(first, last),
            _ => throw CommandFailedException.BadInput("There is nothing between --from and --until."),
        };
    }

    /// <summary>Sends to a broker or monitor elsewhere.</summary>
    public Task<ReplaySummary> SendAsync(MqttPublisherOptions to, CancellationToken cancellationToken)
        => SendAsync(to, null, cancellationToken);

    /// <summary>Runs a monitor, sends to it, and lets it forecast, recommend and watch as of the end of the records.</summary>
    public async Task RunAsync(MonitorOptions options, Func<MonitorHost, ReplaySummary, Task> ended)
    {
        var clock = new FollowingTimeProvider(window.Start);
        await using var host = await MonitorHost.StartAsync(
            options with { Clock = clock, RunsSchedule = false }, null, CancellationToken.None);
        await ended(host, await ReplayAsync(host, clock));
    }

    private async Task<ReplaySummary> ReplayAsync(MonitorHost host, FollowingTimeProvider clock)
    {
        try
        {
            var to = new MqttPublisherOptions { Host = "127.0.0.1", Port = host.Mqtt!.Port, ClientId = ClientId };
            var sent = await SendAsync(to, clock, host.Stopping);
            await host.Services.GetRequiredService<MonitorCycle>().RunAsync(host.Stopping);
            return sent with { Monitor = await ReplaySummary.CountAsync(host) };
        }
        catch (OperationCanceledException) when (host.Stopping.IsCancellationRequested)
        {
            throw CommandFailedException.BrokenWorld("The replay was stopped before its end; what was acknowledged is stored.");
        }
    }

    private async Task<ReplaySummary> SendAsync(
        MqttPublisherOptions to, FollowingTimeProvider? clock, CancellationToken stopping)
    {
        var started = TimeProvider.System.GetTimestamp();
        var readings = ReplayMerge.InOrder(tables.SelectMany(table => table.Read(window)));
        var (published, refused) = await new ReplaySender(speed, clock).SendAsync(to, readings, stopping);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        return new(
            published, refused, Math.Round(seconds, 1),
            [.. tables.Select(table => new ReplaySummary.Table(table.Name, table.Rows, table.Skipped))], null);
    }
}
