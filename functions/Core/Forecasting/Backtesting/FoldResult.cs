namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How one stretch went (Abschnittsergebnis).</summary>
/// <param name="Fold">The stretch.</param>
/// <param name="TrainingHours">How many usable hours lie before it.</param>
/// <param name="Model">What the trained forecaster calls itself.</param>
/// <param name="Note">What limits it; empty where nothing does.</param>
/// <param name="Rows">The hours that could be compared.</param>
/// <param name="HoursWithoutForecast">How many measured hours got no forecast.</param>
public sealed record FoldResult(
    BacktestFold Fold,
    int TrainingHours,
    string Model,
    string Note,
    IReadOnlyList<BacktestRow> Rows,
    int HoursWithoutForecast);
