namespace SektorKopplung.Pipeline.Mapping;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvFormat
{
    /// <summary>What separates columns; a comma by default.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>Whether numbers are written with a decimal comma.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>The column with the time; null where the table has none and a schedule makes the times.</summary>
    public string? Time { get; init; }

    /// <summary>The time zone of times without an offset; UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>
    /// Days that are added to every time, so that records of different years meet; a multiple of 7 keeps weekdays.
    /// </summary>
    public int ShiftDays { get; init; }
}
