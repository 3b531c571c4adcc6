namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>What one source delivered in one hour, as far as the open commit goes.</summary>
internal sealed class LedgerCount
{
    public long Stored { get; set; }

    public long Duplicates { get; set; }

    public long Corrections { get; set; }

    public long Late { get; set; }

    public long Rejected { get; set; }

    public long? FirstSequence { get; set; }

    public long? LastSequence { get; set; }
}
