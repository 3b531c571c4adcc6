using SektorKopplung.Core.Matching;

namespace SektorKopplung.Pipeline.Recommending;

/// <summary>How the networks are expected to be supplied, as of one instant.</summary>
/// <param name="IssuedAt">When, UTC.</param>
/// <param name="Plans">One plan per network that has a forecast.</param>
public sealed record PlanSet(DateTimeOffset IssuedAt, IReadOnlyList<NetworkPlan> Plans)
{
    /// <summary>The kind of its document.</summary>
    public const string DocumentKind = "plans";

    /// <summary>The id of its document: only the newest set is kept as a document.</summary>
    public const string DocumentId = "current";

    /// <summary>No plans yet.</summary>
    public static PlanSet Empty { get; } = new(DateTimeOffset.UnixEpoch, []);
}
