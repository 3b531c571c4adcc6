namespace SektorKopplung.Pipeline.Ports;

/// <summary>One line of an append-only journal.</summary>
/// <param name="Journal">Which journal, e.g. <c>alarms</c>.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Json">What happened.</param>
public sealed record JournalEntry(string Journal, DateTimeOffset At, string Json);
