namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>What the writer remembers of a series.</summary>
internal sealed class KnownSeries(long id, string unit, long newest)
{
    public long Id { get; } = id;

    public string Unit { get; } = unit;

    /// <summary>The event time of its newest reading [ms].</summary>
    public long Newest { get; set; } = newest;
}
