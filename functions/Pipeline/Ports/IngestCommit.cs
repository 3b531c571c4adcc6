using SektorKopplung.Core.Telemetry;

namespace SektorKopplung.Pipeline.Ports;

/// <summary>What is written together: all of it or nothing.</summary>
/// <param name="Readings">Readings in order of arrival.</param>
/// <param name="DeadLetters">What could not be understood, with reasons.</param>
/// <param name="Sessions">Changes of MQTT sessions that belong to the same messages.</param>
public sealed record IngestCommit(
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<DeadLetter> DeadLetters,
    IReadOnlyList<ClientSessionChange> Sessions)
{
    /// <summary>
    /// Names the commit, so that the store recognises the repeat of its last one after an unclear failure and changes
    /// nothing; null where the caller never repeats.
    /// </summary>
    public string? Name { get; init; }
}
