namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>What needs no model (Vergleichsprognosen); each falls back to older hours where its own was not measured.</summary>
/// <param name="Persistence">The last value before the forecast was issued.</param>
/// <param name="Yesterday">The same hour 24 h ago, or as many whole days as were known then.</param>
/// <param name="LastWeek">The same hour 168 h ago, or as many whole weeks as were known then.</param>
public readonly record struct SimpleForecasts(double Persistence, double Yesterday, double LastWeek);
