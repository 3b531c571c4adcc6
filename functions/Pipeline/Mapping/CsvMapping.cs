namespace SektorKopplung.Pipeline.Mapping;

/// <summary>
/// Says which column of a CSV file is which asset, quantity and unit (Zuordnung). Read by <see cref="CsvMappingFile"/>.
/// </summary>
public sealed record CsvMapping
{
    /// <summary>How rows and times are read.</summary>
    public required CsvFormat Csv { get; init; }

    /// <summary>What each row gives.</summary>
    public required IReadOnlyList<CsvSeries> Series { get; init; }

    /// <summary>
    /// For tables without a time column: how a row of nominal values becomes hourly values. Null for measured tables.
    /// </summary>
    public CsvSchedule? Schedule { get; init; }
}
