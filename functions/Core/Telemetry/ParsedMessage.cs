namespace SektorKopplung.Core.Telemetry;

/// <summary>What a message held: every element is in exactly one of the two lists.</summary>
/// <param name="Readings">The readings, in the order of the message.</param>
/// <param name="Rejected">What was not understood, in the order of the message.</param>
public sealed record ParsedMessage(IReadOnlyList<Reading> Readings, IReadOnlyList<RejectedReading> Rejected);
