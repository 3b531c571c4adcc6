using SektorKopplung.Core.Registers;

namespace SektorKopplung.Pipeline.Registers;

/// <summary>What registers said and telemetry says of the linked sources, as of one instant.</summary>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="Comparisons">One per source of the site that a register entry is linked to.</param>
public sealed record RegisterComparisonSet(DateTimeOffset IssuedAt, IReadOnlyList<RegisterComparison> Comparisons)
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "register-comparisons";

    /// <summary>The id of its document.</summary>
    public const string DocumentId = "current";

    /// <summary>Nothing compared yet.</summary>
    public static RegisterComparisonSet Empty { get; } = new(DateTimeOffset.UnixEpoch, []);
}
