using SektorKopplung.Core.Forecasting.Backtesting;

namespace SektorKopplung.Embedded.Backtest;

/// <summary>All that a backtest was asked to do.</summary>
internal sealed record BacktestInput
{
    public required TableRequest Table { get; init; }

    public required TableReading Reading { get; init; }

    /// <summary>Everything but the first tested hour, which the data may decide.</summary>
    public required BacktestPlan Plan { get; init; }

    /// <summary>The first tested time as written; null: the last quarter is tested.</summary>
    public string? TrainUntil { get; init; }

    public string? Model { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whether to compare with scikit-learn where it is installed.</summary>
    public bool WantsPeer { get; init; } = true;

    public string? PredictionsPath { get; init; }

    public string? PlotPath { get; init; }
}
