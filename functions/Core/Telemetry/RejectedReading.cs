namespace SektorKopplung.Core.Telemetry;

/// <summary>A message, or an element of one, that was not understood (abgelehnter Messwert).</summary>
/// <param name="Reason">The reason, for counting.</param>
/// <param name="Detail">The reason in a sentence.</param>
/// <param name="Raw">The bytes of the element, or of the whole message; an object parsed again gives the same verdict.</param>
public sealed record RejectedReading(RejectionReason Reason, string Detail, ReadOnlyMemory<byte> Raw);
