namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>A stretch of hours tested with one trained model (Prüfabschnitt).</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Start">The first tested hour, UTC; everything before is learned from.</param>
/// <param name="End">The first hour after, UTC.</param>
public sealed record BacktestFold(int Number, DateTimeOffset Start, DateTimeOffset End);
