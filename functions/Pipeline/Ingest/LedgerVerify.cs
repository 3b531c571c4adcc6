using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>Proves that the store holds what the ledger says.</summary>
public static class LedgerVerify
{
    /// <summary>Takes ledger and counts out of a store and compares them.</summary>
    public static async Task<LedgerVerdict> CheckAsync(ILedgerAudit audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var (ledger, tallies) = await audit.AuditAsync(cancellationToken);
        return Check(ledger, tallies);
    }

    /// <summary>Compares the whole ledger with what was counted in the same state of the store.</summary>
    public static LedgerVerdict Check(IReadOnlyList<LedgerRow> ledger, IReadOnlyList<SourceTally> tallies)
    {
        var counted = tallies.ToDictionary(tally => tally.Source);
        var findings = new List<string>();
        foreach (var source in ledger.Select(row => row.Source).Union(counted.Keys).Order(StringComparer.Ordinal))
        {
            var rows = ledger.Where(row => row.Source == source).ToList();
            var tally = counted.GetValueOrDefault(source) ?? new(source, 0, 0, 0, 0);
            Compare(findings, source, "readings", rows.Sum(row => row.Stored), tally.Readings);
            Compare(findings, source, "corrections", rows.Sum(row => row.Corrections), tally.Corrections);
            Compare(findings, source, "dead letters", rows.Sum(row => row.Rejected), tally.DeadLetters);
        }

        return new(ledger.Sum(row => row.Stored), ledger.Sum(row => row.Late), ledger.Sum(row => row.Duplicates),
            ledger.Sum(row => row.Corrections), ledger.Sum(row => row.Rejected),
            tallies.Sum(tally => Math.Max(0, tally.MissingNumbers - tally.DeadLetters)), findings);
    }

    private static void Compare(List<string> findings, string source, string what, long ledger, long stored)
    {
        if (ledger != stored)
        {
            findings.Add($"{source}: the ledger counts {ledger} {what}, the store holds {stored}.");
        }
    }
}
