namespace SektorKopplung.Core.Forecasting;

/// <summary>Whether a source keeps to its usual week or rather goes on from its latest value (Wochengang oder Niveau).</summary>
/// <remarks>
/// Both learn from the first half of a history and forecast the second half from many instants. Weeks held out from between
/// those learned from would not do: a profile that has seen the weeks before and after knows where a random walk went.
/// </remarks>
internal sealed class ScheduleOrLevel
{
    private const int Step = 7;

    // In shares of the mean load: two forecasts this close are both perfect.
    private const double Perfect = 1e-6;

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

    /// <summary>Whether the level had the smaller mean absolute error, in the mean of all groups of lead times; the week wins a draw.</summary>
    public static bool IsLevelCloser(HourGrid grid, OutageRates outages, int horizon)
    {
        var cut = grid.Count / 2;
        var both = new ScheduleOrLevel(grid, outages, cut, horizon);
        var groups = new Errors[LeadTimes.Groups];
        for (var origin = cut; origin < grid.Count; origin += Step)
        {
            both.AddFrom(origin, horizon, groups);
        }

        return groups.Sum(group => group.Advantage) > 0;
    }

    // The errors at all hours forecast from an origin. Of an outage the week knows as little as the level: not judged.
    private void AddFrom(int origin, int horizon, Errors[] groups)
    {
        if (IsOut(origin - 1) || RecentLevel.Of(_load, origin) is not { } level)
        {
            return;
        }

        var recent = RecentErrors.Of(_errors, origin);
        for (var lead = 0; lead < Math.Min(horizon, _load.Length - origin); lead++)
        {
            var hour = origin + lead;
            if (double.IsFinite(_load[hour]) && !IsOut(hour))
            {
                groups[LeadTimes.GroupOf(lead)] += new Errors(
                    Math.Abs(_errors[hour] - _lags.At(_errors, (origin, lead), recent)),
                    Math.Abs(_load[hour] - _level.At(level, lead)), 1);
            }
        }
    }

    private bool IsOut(int hour) => _outages.IsUsual(_grid, hour) && _grid.Load[hour] <= _outages.Standing;

    // Sums of the errors of one group of lead times.
    private readonly record struct Errors(double Week, double Level, int Hours)
    {
        // How much closer the level is, in proportion: the next hour counts as much as the next day, whose errors are larger.
        public double Advantage => Hours == 0 ? 0 : Math.Log(Math.Max(Perfect * Hours, Week) / Math.Max(Perfect * Hours, Level));

        public static Errors operator +(Errors one, Errors other)
            => new(one.Week + other.Week, one.Level + other.Level, one.Hours + other.Hours);
    }
}
