namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>One row of a table of measurements (Messzeile).</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Values">One finite number per column, null where the cell is empty.</param>
public readonly record struct MeasuredRow(DateTimeOffset Time, double?[] Values);
