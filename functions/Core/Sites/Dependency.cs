namespace SektorKopplung.Core.Sites;

/// <summary>What an asset cannot work without (Abhängigkeit).</summary>
/// <param name="Kind">Through which sector.</param>
/// <param name="Upstream">The asset or feeder that is needed, e.g. a power feeder or a gateway.</param>
/// <param name="Downstream">The asset that needs it.</param>
public sealed record Dependency(DependencyKind Kind, string Upstream, string Downstream);
