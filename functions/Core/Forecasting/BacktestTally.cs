namespace SektorKopplung.Core.Forecasting;

/// <summary>Adds up the errors of a backtest. Not thread-safe.</summary>
internal sealed class BacktestTally
{
    private double _errors;
    private double _baselineErrors;
    private int _inside;
    private int _hours;

    /// <summary>Counts an hour if it was measured then and a week before.</summary>
    public void Add(ForecastPoint point, double? measured, double? weekBefore)
    {
        if (measured is not { } actual || weekBefore is not { } baseline)
        {
            return;
        }

        _errors += Math.Abs(actual - point.P50);
        _baselineErrors += Math.Abs(actual - baseline);
        _inside += actual >= point.P10 && actual <= point.P90 ? 1 : 0;
        _hours++;
    }

    /// <summary>The means, or nothing with fewer hours than needed.</summary>
    public BacktestScore Score(int fewestHours)
        => _hours < fewestHours
            ? new(null, null, null, _hours)
            : new(_errors / _hours, _baselineErrors / _hours, (double)_inside / _hours, _hours);
}
