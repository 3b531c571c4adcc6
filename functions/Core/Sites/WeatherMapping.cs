namespace SektorKopplung.Core.Sites;

/// <summary>What stands where in a JSON weather forecast (Zuordnung); all places are JSON pointers (RFC 6901).</summary>
/// <param name="Times">The list of times, or the time inside each record.</param>
/// <param name="Series">The values.</param>
public sealed record WeatherMapping(string Times, IReadOnlyList<WeatherMappingSeries> Series)
{
    /// <summary>The list of records, each with a time and values; null where times and values are lists of their own.</summary>
    public string? Records { get; init; }

    /// <summary>The zone of times without an offset; null refuses such times.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>When the forecast was made; null takes the instant it was fetched.</summary>
    public string? IssuedAt { get; init; }
}
