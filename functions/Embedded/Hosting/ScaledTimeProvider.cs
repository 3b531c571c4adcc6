namespace SektorKopplung.Embedded.Hosting;

/// <summary>
/// A clock that starts at a chosen instant and runs faster than the wall: the demo's simulated time. Timers and
/// timestamps stay real, only the time of day is simulated.
/// </summary>
public sealed class ScaledTimeProvider : TimeProvider
{
    private readonly DateTimeOffset _start;
    private readonly double _speed;

    /// <summary>Makes a clock that shows <paramref name="start"/> at the wall-clock instant <paramref name="epoch"/>.</summary>
    public ScaledTimeProvider(DateTimeOffset start, DateTimeOffset epoch, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(speed, 0);
        _start = start;
        Epoch = epoch;
        _speed = speed;
    }

    /// <summary>The wall-clock instant at which the simulated time began.</summary>
    public DateTimeOffset Epoch { get; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + ((System.GetUtcNow() - Epoch) * _speed);
}
