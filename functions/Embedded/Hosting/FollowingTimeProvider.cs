namespace SektorKopplung.Embedded.Hosting;

/// <summary>A clock that is moved on by whoever replays recorded data; it never goes back.</summary>
public sealed class FollowingTimeProvider(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Moves the clock on; an earlier instant is ignored.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        var current = Volatile.Read(ref _ticks);
        while (instant.UtcTicks > current)
        {
            var seen = Interlocked.CompareExchange(ref _ticks, instant.UtcTicks, current);
            if (seen == current)
            {
                return;
            }

            current = seen;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
}
