namespace SektorKopplung.Pipeline.Ports;

/// <summary>What became of the readings of a commit.</summary>
/// <param name="Stored">New readings.</param>
/// <param name="Duplicates">Same key, same value: nothing changed.</param>
/// <param name="Corrections">Same key, other value: the newest arrival stands, the old value is kept.</param>
/// <param name="Late">Of the stored ones, those older than the newest of their series.</param>
/// <param name="DeadLetters">Dead letters kept.</param>
public readonly record struct CommitOutcome(int Stored, int Duplicates, int Corrections, int Late, int DeadLetters);
