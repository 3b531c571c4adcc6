using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SektorKopplung.Pipeline.Monitoring;

namespace SektorKopplung.Pipeline.Training;

/// <summary>Lets the models be trained when that is due, beside everything else: neither alarms nor forecasts wait for it.</summary>
public sealed partial class TrainingSchedule(
    TrainStage stage, MonitorClock clock, TrainingOptions options, ILogger<TrainingSchedule> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var patience = new StorePatience(LogDown);
        using var timer = new PeriodicTimer(options.LookEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await patience.RunAsync(() => stage.RunDueAsync(clock.Now, stoppingToken));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The training of models waits for the store: {Reason}")]
    private partial void LogDown(string reason);
}
