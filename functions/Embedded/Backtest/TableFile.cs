using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>What a CSV file holds.</summary>
/// <param name="Table">The readable rows.</param>
/// <param name="Rows">How many rows there are below the heading.</param>
/// <param name="Format">How it is written, for the user to check.</param>
/// <param name="Findings">What was found while reading.</param>
internal sealed record TableFile(MeasuredTable Table, int Rows, string Format, IReadOnlyList<DataFinding> Findings);
