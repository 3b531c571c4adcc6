using Microsoft.Azure.Functions.Worker;
using SektorKopplung.Pipeline.Monitoring;
using SektorKopplung.Pipeline.Training;

namespace SektorKopplung.Functions.Triggers;

/// <summary>Trains, judges and watches the models when that is due; a timer of its own, so that nothing waits for it.</summary>
public sealed class TrainingFunctions(TrainStage stage, MonitorClock clock)
{
    private const string EveryFiveMinutes = "30 */5 * * * *";

    [Function(nameof(TrainModels))]
    public Task TrainModels([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken)
        => stage.RunDueAsync(clock.Now, cancellationToken);
}
