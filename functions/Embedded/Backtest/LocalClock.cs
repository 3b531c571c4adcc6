namespace SektorKopplung.Embedded.Backtest;

/// <summary>Turns readings of a local clock, in the order of the file, into instants.</summary>
/// <remarks>
/// The hour that comes twice in autumn is the first one until the file steps back or repeats itself, then the second. A time
/// that is skipped in spring is taken by the offset before the change, which moves it one hour on.
/// </remarks>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Times that did not exist, by the instant they were taken for.</summary>
    public List<DateTimeOffset> Skipped { get; } = [];

    /// <summary>Times taken for the second of two equal hours.</summary>
    public List<DateTimeOffset> Repeated { get; } = [];

    /// <summary>The instant of the next time of the file, UTC.</summary>
    public DateTimeOffset ToUtc(TimeCell cell)
    {
        var instant = cell.Offset is { } offset ? new DateTimeOffset(cell.Clock, offset).ToUniversalTime() : OfClock(cell.Clock);
        _last = instant;
        return instant;
    }

    private DateTimeOffset OfClock(DateTime clock)
    {
        if (zone.IsInvalidTime(clock))
        {
            var moved = new DateTimeOffset(clock, zone.GetUtcOffset(clock.AddHours(-3))).ToUniversalTime();
            Skipped.Add(moved);
            return moved;
        }

        if (!zone.IsAmbiguousTime(clock))
        {
            return new DateTimeOffset(clock, zone.GetUtcOffset(clock)).ToUniversalTime();
        }

        var offsets = zone.GetAmbiguousTimeOffsets(clock);
        var first = new DateTimeOffset(clock, offsets.Max()).ToUniversalTime();
        var second = new DateTimeOffset(clock, offsets.Min()).ToUniversalTime();
        if (first > _last || second <= _last)
        {
            return first;
        }

        Repeated.Add(second);
        return second;
    }
}
