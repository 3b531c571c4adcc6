using SektorKopplung.Pipeline.Ingest;

namespace SektorKopplung.Pipeline.Ports;

/// <summary>Counts what is really stored, to hold the ledger against it.</summary>
public interface ILedgerAudit
{
    /// <summary>One tally per source, from one consistent state of the store, together with the whole ledger.</summary>
    Task<(IReadOnlyList<LedgerRow> Ledger, IReadOnlyList<SourceTally> Tallies)> AuditAsync(CancellationToken cancellationToken);
}
