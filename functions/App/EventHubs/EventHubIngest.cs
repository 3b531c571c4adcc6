using System.Collections.Concurrent;
using Azure.Messaging.EventHubs;
using SektorKopplung.Functions.Settings;
using SektorKopplung.Pipeline.Ingest;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Functions.EventHubs;

/// <summary>The way of a batch of events into the store. Safe for concurrent use by several partitions.</summary>
public sealed class EventHubIngest(IIngest ingest, AppSettings settings, TimeProvider clock)
{
    // What an attempt gave up waiting for is still on its way: the next attempt waits for it instead of sending it again.
    private readonly ConcurrentDictionary<EventBatchKey, Task> _onTheWay = new();

    /// <summary>Ends when all events are durable, as readings or as dead letters.</summary>
    /// <exception cref="StoreUnavailableException">Not all are durable yet: the batch must come again.</exception>
    /// <exception cref="OperationCanceledException">The host withdraws the batch; it comes again elsewhere.</exception>
    public async Task StoreAsync(
        string hub, EventData[] events, IReadOnlyDictionary<string, object?> bindingData, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(bindingData);
        var partition = EventMessages.PartitionOf(bindingData);
        var key = EventBatchKey.Of(hub, partition, events);
        var stored = key is null
            ? StoreAllAsync(hub, partition, events)
            : _onTheWay.GetOrAdd(key, _ => StoreAllAsync(hub, partition, events));
        try
        {
            await stored.WaitAsync(settings.StorePatience, clock, cancellationToken);
        }
        catch (TimeoutException error)
        {
            throw new StoreUnavailableException(
                $"{events.Length} events of {hub}/{partition} are not stored after {settings.StorePatience:c}; "
                + "the checkpoint stays before them and they are tried again.", error);
        }
        finally
        {
            if (key is not null && stored.IsCompleted)
            {
                _onTheWay.TryRemove(new(key, stored));
            }
        }
    }

    private async Task StoreAllAsync(string hub, string partition, EventData[] events)
    {
        var stored = new List<Task>(events.Length);
        foreach (var data in events)
        {
            var message = EventMessages.From(data, hub, partition, clock.GetUtcNow());
            stored.Add(await ingest.EnqueueAsync(message, CancellationToken.None));
        }

        await Task.WhenAll(stored);
    }
}
