namespace SektorKopplung.Core.Forecasting;

/// <summary>Whether a source keeps to its usual week or rather goes on from its latest value (Wochengang oder Niveau).</summary>
/// <remarks>
/// Both learn from the first two thirds of a history and forecast the last third from many instants. The days between weeks that
/// were learned from would not do: a profile that has seen the weeks before and after knows where a random walk went.
/// </remarks>
internal sealed class ScheduleOrLevel
{
    private const int Step = 7;

    // In shares of the mean load: what rounding makes of two perfect forecasts.
    private const double Draw = 1e-9;

    private readonly HourGrid _grid;
    private readonly OutageRates _outages;
    private readonly double[] _load;
    private readonly double[] _errors;
    private readonly LagCorrection _lags;
    private readonly LevelFit _level;

    private ScheduleOrLevel(HourGrid grid, OutageRates outages, int cut, int horizon)
    {
        _grid = grid;
        _outages = outages;
        var rows = TrainingRows.Before(grid, cut);
        var profile = WeekProfile.Fit(rows);
        _load = LevelForecaster.Scaled(grid, rows.Scale);
        _errors = [.. _load.Select((value, hour) => value - profile.Expectation.At(grid, hour))];
        _lags = LagCorrection.Fit(profile.HeldOutErrors, horizon);
        _level = LevelFit.Of(_load[..cut], horizon);
    }

    /// <summary>Whether the level had the smaller mean absolute error; the week wins a draw.</summary>
    public static bool IsLevelCloser(HourGrid grid, OutageRates outages, int horizon)
    {
        var cut = grid.Count * 2 / 3;
        var both = new ScheduleOrLevel(grid, outages, cut, horizon);
        var (gain, hours) = (0.0, 0);
        for (var origin = cut; origin < grid.Count; origin += Step)
        {
            var (more, count) = both.GainFrom(origin, horizon);
            gain += more;
            hours += count;
        }

        return gain > Draw * hours;
    }

    // How much closer the level was at all hours forecast from an origin. Of an outage the week knows as little as the level: not judged.
    private (double Gain, int Hours) GainFrom(int origin, int horizon)
    {
        if (IsOut(origin - 1) || RecentLevel.Of(_load, origin) is not { } level)
        {
            return (0, 0);
        }

        var recent = RecentErrors.Of(_errors, origin);
        var (gain, hours) = (0.0, 0);
        for (var lead = 0; lead < Math.Min(horizon, _load.Length - origin); lead++)
        {
            var hour = origin + lead;
            if (double.IsFinite(_load[hour]) && !IsOut(hour))
            {
                gain += Math.Abs(_errors[hour] - _lags.At(_errors, (origin, lead), recent)) - Math.Abs(_load[hour] - _level.At(level, lead));
                hours++;
            }
        }

        return (gain, hours);
    }

    private bool IsOut(int hour) => _outages.IsUsual(_grid, hour) && _grid.Load[hour] <= _outages.Standing;
}
