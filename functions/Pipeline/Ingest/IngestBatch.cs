using SektorKopplung.Core.Telemetry;
using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Messages that are committed together, and who waits for them.</summary>
internal sealed class IngestBatch
{
    private readonly List<Reading> _readings = [];
    private readonly List<DeadLetter> _deadLetters = [];
    private readonly List<ClientSessionChange> _sessions = [];
    private readonly List<(TaskCompletionSource<IngestReceipt> Waiting, IngestReceipt Receipt)> _receipts = [];

    public int Messages => _receipts.Count;

    public int Readings => _readings.Count;

    public void Add(QueuedMessage queued)
    {
        var message = queued.Message;
        var parsed = message.Foreign is { } why
            ? new ParsedMessage([], [new RejectedReading(RejectionReason.BadTopic, why, message.Payload)])
            : ReadingParser.Parse(message.Topic, message.Payload, message.Source, message.ReceivedAt);
        _readings.AddRange(parsed.Readings);
        foreach (var rejected in parsed.Rejected)
        {
            _deadLetters.Add(new DeadLetter(message.Topic, rejected.Raw, message.Source, message.ReceivedAt,
                rejected.Reason.ToString(), rejected.Detail));
        }

        _sessions.AddRange(message.SessionChanges);
        _receipts.Add((queued.Stored, new IngestReceipt(parsed.Readings.Count, parsed.Rejected.Count)));
    }

    public IngestCommit ToCommit() => new(_readings, _deadLetters, _sessions) { Name = Guid.CreateVersion7().ToString("N") };

    /// <summary>Tells all senders that their messages are durable.</summary>
    public void Acknowledge()
    {
        foreach (var (waiting, receipt) in _receipts)
        {
            waiting.TrySetResult(receipt);
        }
    }

    /// <summary>Tells all senders that their messages were not stored.</summary>
    public void Fail(StoreUnavailableException error)
    {
        foreach (var (waiting, _) in _receipts)
        {
            waiting.TrySetException(error);
        }
    }
}
