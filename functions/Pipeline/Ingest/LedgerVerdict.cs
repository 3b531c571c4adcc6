namespace SektorKopplung.Pipeline.Ingest;

/// <summary>The ledger held against the store.</summary>
/// <param name="Stored">New readings by the ledger.</param>
/// <param name="Late">Late ones among them.</param>
/// <param name="Duplicate">Readings that were there already.</param>
/// <param name="Corrected">Readings that came with another value.</param>
/// <param name="Rejected">Dead letters.</param>
/// <param name="Lost">Running numbers that never came, less what was rejected of the same source: a dead letter may have carried one.</param>
/// <param name="Findings">One sentence for each source whose counts differ from the store.</param>
public sealed record LedgerVerdict(
    long Stored, long Late, long Duplicate, long Corrected, long Rejected, long Lost, IReadOnlyList<string> Findings)
{
    /// <summary>Whether the store holds what the ledger says and nothing is lost.</summary>
    public bool IsOk => Lost == 0 && Findings.Count == 0;
}
