namespace SektorKopplung.Core.Learning;

/// <summary>One hour that two models forecast and that was measured, all in the unit of the series.</summary>
/// <param name="Hour">The start of the hour, UTC.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Champion">What the serving model expected.</param>
/// <param name="Challenger">What the other one expected.</param>
/// <param name="Baseline">The same hour a week before; null where it was not measured.</param>
public readonly record struct ContestHour(
    DateTimeOffset Hour, double Measured, double Champion, double Challenger, double? Baseline);
