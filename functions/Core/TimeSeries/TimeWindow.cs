using System.Text.Json.Serialization;

namespace SektorKopplung.Core.TimeSeries;

/// <summary>A half-open span of time (Zeitfenster): the start belongs to it, the end does not.</summary>
/// <param name="Start">The first instant inside, UTC.</param>
/// <param name="End">The first instant after, UTC; not before <paramref name="Start"/>.</param>
[method: JsonConstructor]
public readonly record struct TimeWindow(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The first instant after the window, UTC.</summary>
    public DateTimeOffset End { get; } = End >= Start
        ? End
        : throw new ArgumentOutOfRangeException(nameof(End), End, "A window must not end before it starts.");

    /// <summary>How long the window is.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Makes the window of the given length that ends at an instant.</summary>
    public static TimeWindow EndingAt(DateTimeOffset end, TimeSpan length) => new(end - length, end);

    /// <summary>Makes the window of the given length that starts at an instant.</summary>
    public static TimeWindow StartingAt(DateTimeOffset start, TimeSpan length) => new(start, start + length);

    /// <summary>Whether an instant lies inside; the end does not.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= Start && instant < End;
}
