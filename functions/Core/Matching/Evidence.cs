namespace SektorKopplung.Core.Matching;

/// <summary>The measured hours a potential rests on (Datengrundlage).</summary>
/// <param name="From">The first hour, UTC.</param>
/// <param name="To">The end of the last hour, UTC.</param>
/// <param name="Hours">Hours with demand, available heat and outdoor temperature.</param>
/// <param name="CoversYear">Whether every season is covered, so that a year need not be extrapolated.</param>
public sealed record Evidence(DateTimeOffset From, DateTimeOffset To, int Hours, bool CoversYear);
