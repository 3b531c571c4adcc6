namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>How often a backtest learns anew (Nachlernen).</summary>
public enum Retraining
{
    /// <summary>Once, before the first tested hour.</summary>
    None,

    /// <summary>Every seven days.</summary>
    Week,

    /// <summary>At the first of every month.</summary>
    Month,

    /// <summary>At the given day of every year.</summary>
    Season,

    /// <summary>After a given number of equal parts.</summary>
    Parts,
}
