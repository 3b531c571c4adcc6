namespace SektorKopplung.Embedded.Backtest;

/// <summary>Which columns of which file are wanted, and how they are written.</summary>
internal sealed record TableRequest
{
    public required string Path { get; init; }

    /// <summary>One column, or a date and a time column.</summary>
    public required IReadOnlyList<string> TimeColumns { get; init; }

    /// <summary>The columns to read, the target first; each once.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The time zone of times without an offset.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What separates cells; null: found out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether the comma is the decimal mark; null: found out.</summary>
    public bool? HasDecimalComma { get; init; }

    /// <summary>Only rows in which a column has a value.</summary>
    public (string Column, string Value)? Where { get; init; }
}
