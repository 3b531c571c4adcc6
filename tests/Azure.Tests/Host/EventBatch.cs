using Azure.Core.Amqp;
using Azure.Messaging.EventHubs;
using Google.Protobuf;
using SektorKopplung.Azure.Tests.Host.Protocol;

namespace SektorKopplung.Azure.Tests.Host;

/// <summary>Events as the Event Hubs extension of the host hands them to a worker: AMQP messages in model binding data.</summary>
internal static class EventBatch
{
    /// <summary>What the host tells of the partition.</summary>
    public const string Partition3 = """{"ConsumerGroup":"$Default","EventHubName":"heat-networks","PartitionId":"3"}""";

    /// <summary>A batch of events with consecutive sequence numbers.</summary>
    public static Value Of(long firstSequence, DateTimeOffset enqueued, params string[] bodies)
        => Of(bodies.Select((body, i) => Message(new EventData(body).GetRawAmqpMessage(), firstSequence + i, enqueued)));

    /// <summary>A batch of messages as they are.</summary>
    public static Value Of(IEnumerable<AmqpAnnotatedMessage> messages)
    {
        var models = new Models();
        models.ModelBindingData.AddRange(messages.Select(message => new Model
        {
            Version = "1.0",
            Source = "AzureEventHubsEventData",
            ContentType = "application/octet-stream",
            Content = ByteString.CopyFrom(message.ToBytes().ToArray()),
        }));
        return new Value { CollectionModelBindingData = models };
    }

    /// <summary>Adds what the service adds to an event.</summary>
    public static AmqpAnnotatedMessage Message(AmqpAnnotatedMessage message, long sequence, DateTimeOffset enqueued)
    {
        message.MessageAnnotations["x-opt-sequence-number"] = sequence;
        message.MessageAnnotations["x-opt-enqueued-time"] = enqueued.UtcDateTime;
        return message;
    }
}
