namespace SektorKopplung.Core.Registers;

/// <summary>What came of reading a register file: every row below the heading is an entry or a refusal.</summary>
public sealed record RegisterReading
{
    /// <summary>The register it is.</summary>
    public required RegisterKind Register { get; init; }

    /// <summary>The sheet that was read.</summary>
    public required string Sheet { get; init; }

    /// <summary>The row of the heading.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>Rows below the heading that say something.</summary>
    public required int Rows { get; init; }

    /// <summary>Whether an ambiguous 1.234 was read as 1234.</summary>
    public required bool HasDecimalComma { get; init; }

    /// <summary>Headings nobody here knows; their columns were not read.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>Headings of persons' addresses and numbers; their columns were left out on purpose.</summary>
    public required IReadOnlyList<string> PersonalColumns { get; init; }

    /// <summary>The usable rows.</summary>
    public required IReadOnlyList<RegisterEntry> Entries { get; init; }

    /// <summary>The other rows, each with the first thing that makes it useless.</summary>
    public required IReadOnlyList<RegisterFinding> Refusals { get; init; }
}
