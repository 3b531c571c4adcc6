namespace SektorKopplung.Pipeline.Overview;

/// <summary>How things stand.</summary>
/// <param name="Level"><c>calm</c>, <c>watch</c> or <c>severe</c>.</param>
/// <param name="De">In German.</param>
/// <param name="En">In English.</param>
public sealed record TownStatus(string Level, string De, string En);
