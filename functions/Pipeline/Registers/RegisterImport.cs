using SektorKopplung.Core.Registers;

namespace SektorKopplung.Pipeline.Registers;

/// <summary>The last import of a register: what was in the file, what was taken, what was refused.</summary>
public sealed record RegisterImport
{
    /// <summary>The kind of its document; its id is the register.</summary>
    public const string DocumentKind = "register-imports";

    /// <summary>The register.</summary>
    public required RegisterKind Register { get; init; }

    /// <summary>The file.</summary>
    public required RegisterEdition Edition { get; init; }

    /// <summary>When it was imported, UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Rows below the heading.</summary>
    public required int Rows { get; init; }

    /// <summary>Usable rows.</summary>
    public required int Usable { get; init; }

    /// <summary>Usable rows with another postcode.</summary>
    public required int OtherPostcode { get; init; }

    /// <summary>Usable rows too far from every network.</summary>
    public required int TooFar { get; init; }

    /// <summary>Sources near a network.</summary>
    public required int Kept { get; init; }

    /// <summary>Of these, new ones.</summary>
    public required int Added { get; init; }

    /// <summary>Of these, known ones of which something changed.</summary>
    public required int Updated { get; init; }

    /// <summary>Known ones that are no longer among them and were forgotten.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>Known ones that are no longer among them, but linked to a source of the site and so kept.</summary>
    public required IReadOnlyList<string> KeptForLink { get; init; }

    /// <summary>The rows that cannot be used, and those that nobody can place.</summary>
    public required IReadOnlyList<RegisterFinding> Refusals { get; init; }
}
