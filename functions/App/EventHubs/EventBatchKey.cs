using Azure.Messaging.EventHubs;

namespace SektorKopplung.Functions.EventHubs;

/// <summary>Tells whether a batch is one that came before: the same places of the same partition, taken at the same time.</summary>
internal sealed record EventBatchKey(
    string Hub, string Partition, long FirstSequence, long LastSequence, DateTimeOffset FirstEnqueued, int Count)
{
    /// <summary>The key, or null where the events do not say where they stood.</summary>
    public static EventBatchKey? Of(string hub, string partition, EventData[] events)
        => events.Length == 0 || Array.Exists(events, data => data.SequenceNumber == long.MinValue)
            ? null
            : new(hub, partition, events[0].SequenceNumber, events[^1].SequenceNumber, events[0].EnqueuedTime, events.Length);
}
