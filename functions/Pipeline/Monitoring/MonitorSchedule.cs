using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SektorKopplung.Pipeline.Ports;
using SektorKopplung.Pipeline.Signals;

namespace SektorKopplung.Pipeline.Monitoring;

/// <summary>Lets the monitor do what is due, once a second, and tells the page what changed.</summary>
public sealed partial class MonitorSchedule(
    MonitorCycle cycle, SignalNews news, ScheduleOptions options, ILogger<MonitorSchedule> logger) : BackgroundService
{
    private bool _isDown;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.WatchEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            news.Tell();
            await RunDueAsync(stoppingToken);
        }
    }

    private async Task RunDueAsync(CancellationToken stopping)
    {
        try
        {
            await cycle.RunDueAsync(stopping);
            _isDown = false;
        }
        catch (StoreUnavailableException error)
        {
            Tell(error.Message);
        }
        catch (DocumentConflictException error)
        {
            Tell(error.Message);
        }
    }

    private void Tell(string reason)
    {
        if (!_isDown)
        {
            LogDown(reason);
            _isDown = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Forecasts, recommendations and the watch wait for the store: {Reason}")]
    private partial void LogDown(string reason);
}
