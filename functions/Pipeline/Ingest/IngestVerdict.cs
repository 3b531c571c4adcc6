namespace SektorKopplung.Pipeline.Ingest;

/// <summary>What became of a message; each of them is durable when it is told.</summary>
public enum IngestVerdict
{
    /// <summary>All of its readings are stored.</summary>
    Stored,

    /// <summary>At least a part is kept as a dead letter.</summary>
    DeadLettered,
}
