namespace SektorKopplung.Pipeline.Ingest;

/// <summary>The limits of the way into the store.</summary>
public sealed record IngestOptions
{
    /// <summary>How many messages wait at most; then the senders wait. The default is 4096.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>How many messages go into one commit at most; the default is 4096.</summary>
    public int CommitMessages { get; init; } = 4096;

    /// <summary>How many readings go into one commit, give or take the last message; the default is 20,000.</summary>
    public int CommitReadings { get; init; } = 20_000;

    /// <summary>The first pause after a fault of the store; it doubles. The default is 100 ms.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause between two attempts; the default is 5 s.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Refuses values that cannot work.</summary>
    public IngestOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueCapacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CommitMessages, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CommitReadings, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstRetry, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestRetry, FirstRetry);
        return this;
    }
}
