using SektorKopplung.Pipeline.Ports;

namespace SektorKopplung.Adapters.Local.Storage;

/// <summary>The name and outcome of the last named commit, so that its repeat is recognised.</summary>
internal static class LastCommit
{
    public static CommitOutcome? Find(StoreConnection connection, string name)
        => connection.Prepare("""
            SELECT stored, duplicates, corrections, late, dead_letters FROM last_commit WHERE id = 1 AND name = ?1
            """)
            .Bind(1, name)
            .Read<CommitOutcome?>(row => new CommitOutcome((int)row.Integer(0), (int)row.Integer(1),
                (int)row.Integer(2), (int)row.Integer(3), (int)row.Integer(4)))
            .FirstOrDefault();

    public static void Save(StoreConnection connection, string? name, CommitOutcome outcome)
    {
        if (name is null)
        {
            return;
        }

        connection.Prepare("INSERT OR REPLACE INTO last_commit VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)")
            .Bind(1, name).Bind(2, outcome.Stored).Bind(3, outcome.Duplicates).Bind(4, outcome.Corrections)
            .Bind(5, outcome.Late).Bind(6, outcome.DeadLetters).Run();
    }
}
