using SektorKopplung.Core.Matching;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>What planned and possible couplings could bring, as of one instant.</summary>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="IsSettled">Whether it rests on settled forecasts, so that more history would change little.</param>
/// <param name="Potentials">One per planned or hypothetical coupling.</param>
public sealed record PotentialSet(DateTimeOffset IssuedAt, bool IsSettled, IReadOnlyList<Potential> Potentials)
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "potentials";

    /// <summary>The id of its document: only the newest set is kept as a document.</summary>
    public const string DocumentId = "current";

    /// <summary>Nothing screened yet.</summary>
    public static PotentialSet Empty { get; } = new(DateTimeOffset.UnixEpoch, false, []);
}
