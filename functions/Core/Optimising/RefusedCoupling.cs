using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Optimising;

/// <summary>A coupling that cannot run in any hour (abgelehnte Kopplung).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Why">The smallest set of what conflicts; where hours differ, that of most hours.</param>
public sealed record RefusedCoupling(string Id, BilingualText Why);
