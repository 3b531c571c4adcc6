namespace SektorKopplung.Adapters.Local;

/// <summary>How much the store may use.</summary>
public sealed record SqliteOptions
{
    /// <summary>The page cache of the writer [KiB]; the default is 16 MiB.</summary>
    public int WriterCacheKibibytes { get; init; } = 16 * 1024;

    /// <summary>The page cache of each reader [KiB]; the default is 4 MiB.</summary>
    public int ReaderCacheKibibytes { get; init; } = 4 * 1024;

    /// <summary>How many read at once; the default is 4.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>The largest the database file may become [pages of 4 KiB]; null: as large as the disk allows.</summary>
    public long? MaximumPages { get; init; }

    /// <summary>How long a locked file is waited for; the default is 5 s.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
