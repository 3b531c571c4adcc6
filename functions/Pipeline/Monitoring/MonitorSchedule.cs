using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SektorKopplung.Pipeline.Signals;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>Lets the monitor do what is due, once a second, and tells the page what changed.</summary>
public sealed partial class MonitorSchedule(
    MonitorCycle cycle, SignalNews news, ScheduleOptions options, ILogger<MonitorSchedule> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var patience = new StorePatience(LogDown);
        using var timer = new PeriodicTimer(options.WatchEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            news.Tell();
            await patience.RunAsync(() => cycle.RunDueAsync(stoppingToken));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Forecasts, recommendations and the watch wait for the store: {Reason}")]
    private partial void LogDown(string reason);
}
