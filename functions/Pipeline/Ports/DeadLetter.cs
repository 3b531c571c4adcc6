namespace SektorKopplung.Pipeline.Ports;

/// <summary>A message, or the part of one, that was kept but not understood.</summary>
/// <param name="Topic">The topic, or the HTTP path or Event Hub it came through.</param>
/// <param name="Payload">The bytes as they came.</param>
/// <param name="Source">The authenticated publisher.</param>
/// <param name="ReceivedAt">Arrival time, UTC.</param>
/// <param name="Reason">A stable word for counting, e.g. <c>UnknownUnit</c>.</param>
/// <param name="Detail">The reason in a sentence.</param>
public sealed record DeadLetter(
    string Topic,
    ReadOnlyMemory<byte> Payload,
    string Source,
    DateTimeOffset ReceivedAt,
    string Reason,
    string Detail)
{
    /// <summary>The store's number; 0 before it is stored.</summary>
    public long Id { get; init; }
}
