namespace SektorKopplung.Api;

/// <summary>The limits of the HTTP interface.</summary>
public sealed record ApiOptions
{
    /// <summary>How long a sender of readings waits for a store that cannot write; the default is 5 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
