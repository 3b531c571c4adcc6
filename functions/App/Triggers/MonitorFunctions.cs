using Microsoft.Azure.Functions.Worker;
using SektorKopplung.Pipeline.Monitoring;

namespace SektorKopplung.Functions.Triggers;

/// <summary>What the monitor does by itself. The host runs a timer on one instance at a time and never overlaps it.</summary>
public sealed class MonitorFunctions(MonitorCycle cycle)
{
    private const string EveryMinute = "0 * * * * *";

    [Function(nameof(RunMonitorCycle))]
    public Task RunMonitorCycle([TimerTrigger(EveryMinute)] TimerInfo timer, CancellationToken cancellationToken)
        => cycle.RunDueAsync(cancellationToken);
}
