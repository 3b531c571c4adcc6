namespace SektorKopplung.Core.Forecasting;

/// <summary>What was known of a load when a forecast was issued (Wissensstand).</summary>
/// <remarks>Loads are divided by the series' mean size.</remarks>
internal sealed class ResidualPast
{
    private const int LongestRun = 48;

    private readonly double[] _errors;
    private readonly double _scale;

    /// <summary>Looks back from an hour of issue.</summary>
    /// <param name="grid">The hours; loads at and after the origin are not looked at.</param>
    /// <param name="errors">Measured minus expected, divided by the scale; NaN where unmeasured.</param>
    /// <param name="scale">The series' mean size.</param>
    /// <param name="origin">The hour of issue.</param>
    public ResidualPast(HourGrid grid, double[] errors, double scale, int origin)
    {
        Grid = grid;
        _errors = errors;
        _scale = scale;
        Origin = origin;
        Recent = RecentErrors.Of(errors, origin);
        MeanDay = Mean(origin - 24, 1);
        MeanWeek = Mean(origin - 168, MeanDay);
        Deviation = LoadAt(origin - 1) - SameHour(origin - 25, 3);
        (Run, RunLoad) = RunOf();
    }

    /// <summary>The hours.</summary>
    public HourGrid Grid { get; }

    /// <summary>The hour of issue.</summary>
    public int Origin { get; }

    /// <summary>How the load lay off the expectation lately.</summary>
    public RecentErrors Recent { get; }

    /// <summary>Mean load of the last day; 1 where nothing was measured.</summary>
    public double MeanDay { get; }

    /// <summary>Mean load of the last week.</summary>
    public double MeanWeek { get; }

    /// <summary>Load of the last hour minus that of the same hour on the three days before.</summary>
    public double Deviation { get; }

    /// <summary>For how many hours it has run (positive) or stood (negative), at most two days.</summary>
    public double Run { get; }

    /// <summary>The heat since it started, in hours of mean load.</summary>
    public double RunLoad { get; }

    /// <summary>The load of a past hour; where unmeasured the mean of the same hour on the days before.</summary>
    public double LoadAt(int index) => Measured(index) is var load && double.IsFinite(load) ? load : SameHour(index - 24, 7);

    /// <summary>Measured minus expected of a past hour; 0 where unmeasured.</summary>
    public double ErrorAt(int index) => index >= 0 && index < Origin && double.IsFinite(_errors[index]) ? _errors[index] : 0;

    /// <summary>What the last days' deviations add to an hour.</summary>
    public double LagAt(LagCorrection lags, int lead) => lags.At(_errors, (Origin, lead), Recent);

    /// <summary>Mean load at an hour and the same hour on the days before it; the day's mean where none was measured.</summary>
    public double SameHour(int latest, int days)
    {
        var (sum, count) = (0.0, 0);
        for (var day = 0; day < days; day++)
        {
            var load = Measured(latest - (24 * day));
            if (double.IsFinite(load))
            {
                sum += load;
                count++;
            }
        }

        return count == 0 ? MeanDay : sum / count;
    }

    /// <summary>On how many of the last seven days it ran at this hour, 0 to 1.</summary>
    public double OnShare(int latest)
    {
        var (sum, count) = (0.0, 0);
        for (var day = 0; day < 7; day++)
        {
            var load = Measured(latest - (24 * day));
            if (double.IsFinite(load))
            {
                sum += OnStage.IsOn(load) ? 1 : 0;
                count++;
            }
        }

        return count == 0 ? 1 : sum / count;
    }

    private double Measured(int index) => index >= 0 && index < Origin ? Grid.Load[index] / _scale : double.NaN;

    private double Mean(int from, double otherwise) => RecentErrors.MeanOf(Grid.Load, from, Origin) / _scale ?? otherwise;

    private (double Run, double Load) RunOf()
    {
        var isOn = OnStage.IsOn(LoadAt(Origin - 1));
        var (run, load) = (0, 0.0);
        for (var i = Origin - 1; run < LongestRun && i >= 0 && OnStage.IsOn(LoadAt(i)) == isOn; i--)
        {
            load += LoadAt(i);
            run++;
        }

        return (isOn ? run : -run, load);
    }
}
