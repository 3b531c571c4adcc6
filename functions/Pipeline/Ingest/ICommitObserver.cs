using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Pipeline.Ingest;

/// <summary>
/// Is told of every commit in order, one at a time, after it is durable and before its senders are told. Must be quick
/// and must not throw.
/// </summary>
public interface ICommitObserver
{
    /// <summary>The commit is durable.</summary>
    void OnCommitted(IngestCommit commit, CommitOutcome outcome);
}
