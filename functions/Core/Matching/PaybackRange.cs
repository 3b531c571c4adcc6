namespace SektorKopplung.Core.Matching;

/// <summary>Years until an investment is paid back (Amortisationsdauer); null where it never is.</summary>
/// <param name="Soonest">With the favourable year and investment.</param>
/// <param name="Mid">As expected.</param>
/// <param name="Latest">With the cautious year and investment.</param>
public sealed record PaybackRange(double? Soonest, double? Mid, double? Latest);
