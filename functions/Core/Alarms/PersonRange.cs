namespace SektorKopplung.Core.Alarms;

/// <summary>How many people are affected, from – to (betroffene Personen).</summary>
/// <param name="Low">At least about so many.</param>
/// <param name="High">At most about so many.</param>
public sealed record PersonRange(int Low, int High);
