using Microsoft.Extensions.Hosting;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Runs the pipeline as long as its host; first brings the latest signals back from the store.</summary>
internal sealed class IngestService(
    IngestPipeline pipeline, SignalTable signals, ITelemetryStore store, IngestOptions options, TimeProvider clock)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RestoreAsync(stoppingToken);
        await pipeline.RunAsync(stoppingToken);
    }

    private async Task RestoreAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await signals.RestoreAsync(store, CancellationToken.None);
                return;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(options.LongestRetry, clock, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
