namespace SektorKopplung.Simulators.Cli.Delivery;

/// <summary>
/// The running numbers of one publisher. Live readings and history come from the same publisher, so they share one
/// counter; a number is given only when its reading is handed over. Safe for concurrent use.
/// </summary>
internal sealed class SequenceCounter
{
    private long _last;

    /// <summary>Takes so many numbers and returns the first.</summary>
    public long Take(int count) => Interlocked.Add(ref _last, count) - count + 1;
}
