using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Optimising;

/// <summary>Demands of a problem that cannot hold together: without any one of them there would be a plan (Widerspruch).</summary>
/// <param name="Ids">Whose demands.</param>
/// <param name="Why">The demands in words.</param>
public sealed record ProblemConflict(IReadOnlyList<string> Ids, BilingualText Why);
