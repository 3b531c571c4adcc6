using System.Globalization;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>The part of a history that was measured, and whether it is enough to learn from.</summary>
internal sealed class MeasuredHistory
{
    /// <summary>With fewer measured hours not even a day's shape is learned.</summary>
    public const int FewestHoursForShape = 72;

    private const int FewestDays = 14;
    private const double LowestCoverage = 0.6;

    private const int LongestGapHours = 24;
    private const int OutdoorMaxAgeHours = 72;

    private readonly int _runningHours;

    private MeasuredHistory(HourGrid grid, ForecastRequest request)
    {
        Grid = grid;
        MeasuredHours = grid.Load.Count(double.IsFinite);
        _runningHours = RunningHours(grid.Load);
        HasOutdoor = IsOutdoorGiven(grid) && IsOutdoorCurrent(grid, request);
        if (!HasOutdoor)
        {
            grid.ForgetOutdoor();
        }
    }

    /// <summary>The hours from the first to the last measured one.</summary>
    public HourGrid Grid { get; }

    /// <summary>How many hours were measured.</summary>
    public int MeasuredHours { get; }

    /// <summary>The span, UTC.</summary>
    public TimeWindow Window => TimeWindow.StartingAt(Grid.Start, TimeSpan.FromHours(Grid.Count));

    /// <summary>Whether the span is long and full enough for the whole model.</summary>
    public bool IsEnough => _runningHours >= FewestDays * 24 && Coverage >= LowestCoverage;

    /// <summary>Whether temperatures are given for enough of the span and until lately.</summary>
    public bool HasOutdoor { get; }

    /// <summary>A sentence where there are no temperatures to learn from; else empty.</summary>
    public string NoteOnOutdoor
        => HasOutdoor ? "" : "Outdoor temperature known for too few hours: forecast from the calendar only.";

    private double Coverage => _runningHours == 0 ? 0 : (double)MeasuredHours / _runningHours;

    /// <summary>Cuts the measured span out of a request, at most so many days back from its hour.</summary>
    public static MeasuredHistory Of(ForecastRequest request, int longestDays)
    {
        var history = request.History;
        var issued = HourlySeries.HourOf(request.IssuedAt);
        var end = (int)Math.Clamp((issued - history.Start).TotalHours, 0, history.Count);
        var begin = (int)Math.Clamp((issued.AddDays(-longestDays) - history.Start).TotalHours, 0, end);
        while (begin < end && history.Values[begin] is null)
        {
            begin++;
        }

        while (end > begin && history.Values[end - 1] is null)
        {
            end--;
        }

        return new(HourGrid.Of(request, history.Start.AddHours(begin), end - begin), request);
    }

    /// <summary>The mean temperature of the span [°C]; 0 where none is known.</summary>
    public double MeanCelsius => Grid.Count == 0 ? 0 : Grid.Outdoor.Now.Average();

    /// <summary>A sentence why something could not be learned.</summary>
    public string WhyNot(string what)
    {
        var days = _runningHours / 24.0;
        return days < FewestDays
            ? string.Create(CultureInfo.InvariantCulture, $"Only {days:0.0} days of history, too short for {what}.")
            : string.Create(CultureInfo.InvariantCulture, $"Only {100 * Coverage:0} % of the hours measured, too few for {what}.");
    }

    // A network that rests for the summer has no gap: of a longer silence only the first day counts as missing.
    private static int RunningHours(double[] load)
    {
        var running = 0;
        var silence = 0;
        foreach (var value in load)
        {
            silence = double.IsNaN(value) ? silence + 1 : 0;
            running += silence <= LongestGapHours ? 1 : 0;
        }

        return running;
    }

    private static bool IsOutdoorGiven(HourGrid grid)
    {
        var measured = 0;
        var given = 0;
        for (var i = 0; i < grid.Count; i++)
        {
            measured += double.IsFinite(grid.Load[i]) ? 1 : 0;
            given += double.IsFinite(grid.Load[i]) && grid.Outdoor.IsGiven[i] ? 1 : 0;
        }

        return given > 0 && given >= LowestCoverage * measured;
    }

    // Counted from the last measured load: a network and its thermometer that both rest for the summer are not out of date.
    private static bool IsOutdoorCurrent(HourGrid grid, ForecastRequest request)
    {
        var last = grid.Start.AddHours(grid.Count);
        return Enumerable.Range(-OutdoorMaxAgeHours, OutdoorMaxAgeHours + request.HorizonHours)
            .Any(hours => request.Outdoor.At(last.AddHours(hours)) is not null);
    }
}
