using SektorKopplung.Core.Learning;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Whether a source keeps to its usual week or rather goes on from its latest value (Wochengang oder Niveau).</summary>
/// <remarks>
/// Both learn from the first half of a history and forecast the second half from many instants. Weeks held out from between
/// those learned from would not do: a profile that has seen the weeks before and after knows where a random walk went. A week that
/// is none costs more than one that is missed, so the week has to prove itself.
/// </remarks>
internal sealed class ScheduleOrLevel
{
    private const int DayHours = 24;

    // Hours between two origins.
    private const int Step = 7;

    // At most this likely is so many days' advantage if week and level are equally good.
    private const double LikelyChance = 0.01;

    // Differences below this share of all errors are none.
    private const int Digits = 6;

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

    /// <summary>Whether the week is the safe choice: closer than the level on so many days that chance hardly explains it, or no different.</summary>
    public static bool KeepsToItsWeek(HourGrid grid, OutageRates outages, int horizon)
    {
        var cut = grid.Count / 2;
        var both = new ScheduleOrLevel(grid, outages, cut, horizon);
        var days = new List<Errors[]>();
        for (var day = cut; day < grid.Count; day += DayHours)
        {
            days.Add(new Errors[LeadTimes.Groups]);
            for (var origin = day; origin < Math.Min(day + DayHours, grid.Count); origin += Step)
            {
                both.AddFrom(origin, horizon, days[^1]);
            }
        }

        var advantages = Advantages(days);
        return Array.TrueForAll(advantages, advantage => advantage == 0) || SignedRank.Chance(advantages) <= LikelyChance;
    }

    // How much closer the week was on each day. Every group of lead times counts the same, though the next day's errors are larger.
    private static double[] Advantages(List<Errors[]> days)
    {
        var all = Enumerable.Range(0, LeadTimes.Groups)
            .Select(group => days.Aggregate(default(Errors), (sum, day) => sum + day[group]))
            .ToArray();
        return [.. days.Select(day => Math.Round(day.Zip(all, (one, sum) => one.AdvantageIn(sum)).Sum(), Digits))];
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

    // Sums of the absolute errors of one group of lead times.
    private readonly record struct Errors(double Week, double Level, int Hours)
    {
        public double AdvantageIn(Errors all)
            => all.Hours == 0 ? 0 : (Level - Week) / Math.Max(Perfect * all.Hours, all.Level + all.Week);

        public static Errors operator +(Errors one, Errors other)
            => new(one.Week + other.Week, one.Level + other.Level, one.Hours + other.Hours);
    }
}
