namespace SektorKopplung.Core.Forecasting;

/// <summary>How forecasts did on days whose outcome is known (Rückrechnung).</summary>
/// <param name="MeanAbsoluteError">Mean absolute error of P50, in the unit of the series; null with too few hours.</param>
/// <param name="BaselineError">The error of "same hour one week ago" on the same hours; null with too few hours.</param>
/// <param name="Coverage">Share of the hours inside the 80 % band, 0 to 1; null with too few hours.</param>
/// <param name="Hours">How many hours could be compared.</param>
public sealed record BacktestScore(double? MeanAbsoluteError, double? BaselineError, double? Coverage, int Hours);
