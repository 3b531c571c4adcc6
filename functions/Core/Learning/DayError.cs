namespace SektorKopplung.Core.Learning;

/// <summary>The errors of one day, in the unit of the series.</summary>
/// <param name="Model">Mean absolute error of the serving model.</param>
/// <param name="Plain">Mean absolute error of what would serve without it.</param>
public readonly record struct DayError(double Model, double Plain);
