using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker;
using SektorKopplung.Functions.EventHubs;

namespace SektorKopplung.Functions.Triggers;

/// <summary>Batches of events, one function a hub. They fail only while the store cannot write; bad content never fails one.</summary>
public sealed class TelemetryFunctions(EventHubIngest ingest)
{
    [Function(nameof(IngestHeatNetworks))]
    [ExponentialBackoffRetry(Hubs.Retries, Hubs.FirstRetry, Hubs.LongestRetry)]
    public Task IngestHeatNetworks(
        [EventHubTrigger(Hubs.HeatNetworks, Connection = Hubs.Connection)] EventData[] events,
        FunctionContext context,
        CancellationToken cancellationToken)
        => ingest.StoreAsync(Hubs.HeatNetworks, events, context.BindingContext.BindingData, cancellationToken);

    [Function(nameof(IngestWasteHeatSources))]
    [ExponentialBackoffRetry(Hubs.Retries, Hubs.FirstRetry, Hubs.LongestRetry)]
    public Task IngestWasteHeatSources(
        [EventHubTrigger(Hubs.WasteHeatSources, Connection = Hubs.Connection)] EventData[] events,
        FunctionContext context,
        CancellationToken cancellationToken)
        => ingest.StoreAsync(Hubs.WasteHeatSources, events, context.BindingContext.BindingData, cancellationToken);

    [Function(nameof(IngestDataCentres))]
    [ExponentialBackoffRetry(Hubs.Retries, Hubs.FirstRetry, Hubs.LongestRetry)]
    public Task IngestDataCentres(
        [EventHubTrigger(Hubs.DataCentres, Connection = Hubs.Connection)] EventData[] events,
        FunctionContext context,
        CancellationToken cancellationToken)
        => ingest.StoreAsync(Hubs.DataCentres, events, context.BindingContext.BindingData, cancellationToken);
}
