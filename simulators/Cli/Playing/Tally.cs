namespace SektorKopplung.Simulators.Cli.Playing;

/// <summary>Counts of one sender. Written by it alone, read by anybody.</summary>
internal sealed class Tally
{
    private long _messages;
    private long _readings;
    private long _duplicates;
    private long _delayed;

    /// <summary>Messages handed over.</summary>
    public long Messages => Volatile.Read(ref _messages);

    /// <summary>Readings handed over, those sent twice counted twice.</summary>
    public long Readings => Volatile.Read(ref _readings);

    /// <summary>Readings sent twice on purpose.</summary>
    public long Duplicates => Volatile.Read(ref _duplicates);

    /// <summary>Readings sent late on purpose.</summary>
    public long Delayed => Volatile.Read(ref _delayed);

    /// <summary>Counts a message.</summary>
    public void CountMessage(int readings)
    {
        Interlocked.Increment(ref _messages);
        Interlocked.Add(ref _readings, readings);
    }

    /// <summary>Counts a reading sent twice.</summary>
    public void CountDuplicate() => Interlocked.Increment(ref _duplicates);

    /// <summary>Counts a reading sent late.</summary>
    public void CountDelayed() => Interlocked.Increment(ref _delayed);
}
