using SektorKopplung.Core.Language;

namespace SektorKopplung.Core.Alarms;

/// <summary>How long rooms stay bearable without heat, from – to (Zeit bis zur Auskühlung).</summary>
/// <param name="Low">Hours in poorly insulated buildings [h].</param>
/// <param name="High">Hours in well insulated buildings [h].</param>
/// <param name="Assumption">What the numbers take for granted.</param>
public sealed record ColdRange(int Low, int High, BilingualText Assumption);
