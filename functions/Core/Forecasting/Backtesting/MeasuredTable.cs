namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>A table of measurements as it was recorded: any order, with duplicates and gaps (Messtabelle).</summary>
/// <param name="Columns">Column names; the first is the target.</param>
/// <param name="Rows">The rows in the order of the file.</param>
public sealed record MeasuredTable(IReadOnlyList<string> Columns, IReadOnlyList<MeasuredRow> Rows);
