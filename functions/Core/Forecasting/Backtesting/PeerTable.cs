using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>The usual features of a load forecast as plain rows, for programs that learn in their own way (Merkmalstabelle).</summary>
/// <remarks>
/// The last three values and the mean of the last day before issue, the same hour yesterday and last week as far as known at
/// issue, the latest value of each related series, weather of the hour (or of the latest day known), hour, weekday, day of the
/// year, holiday, lead time. The same hours, knowledge and folds as the model's.
/// </remarks>
public sealed class PeerTable
{
    private const int Day = 24;

    private readonly BacktestData _data;
    private readonly BacktestPlan _plan;
    private readonly Baselines _baselines;
    private readonly List<HourlySeries> _weather;

    private PeerTable(BacktestData data, BacktestPlan plan)
    {
        _data = data;
        _plan = plan;
        _baselines = new(data.Usable.Values);
        _weather = [.. data.Outdoor is { } outdoor ? [outdoor] : Array.Empty<HourlySeries>(), .. data.Weather.Values];
    }

    /// <summary>All hours that can be learned from, issued as the plan says, in order of their hour of issue.</summary>
    public static IEnumerable<PeerRow> Training(BacktestData data, BacktestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(data);
        var table = new PeerTable(data, plan);
        var everything = new BacktestFold(0, data.Measured.Start, data.Measured.End);
        foreach (var issue in BacktestIssues.Of(data, plan, everything))
        {
            foreach (var lead in issue.MeasuredLeads(data).Where(lead => data.Usable.Values[issue.Origin + lead] is not null))
            {
                yield return table.Row(issue.Origin, lead, data.Usable.Values[issue.Origin + lead]!.Value);
            }
        }
    }

    /// <summary>The rows of tested hours, in their order.</summary>
    public static IEnumerable<PeerRow> Tests(BacktestData data, BacktestPlan plan, IEnumerable<BacktestRow> rows)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new PeerTable(data, plan);
        return rows.Select(row => table.Row(data.IndexOf(row.IssuedAt), row.Lead, row.Measured));
    }

    private PeerRow Row(int origin, int lead, double target)
    {
        var hour = origin + lead;
        var local = _plan.Calendar.ToLocal(_data.Measured.HourAt(hour));
        var simple = _baselines.At(origin, lead);
        return new(hour, target,
        [
            lead, local.Hour, (int)local.DayOfWeek, local.DayOfYear,
            _plan.Calendar.IsHoliday(DateOnly.FromDateTime(local.DateTime)) ? 1 : 0,
            Usable(origin - 1), Usable(origin - 2), Usable(origin - 3), MeanOf(_data.Usable, origin - Day, origin),
            simple?.Yesterday, simple?.LastWeek,
            .. _weather.SelectMany(series => Weather(series, origin, hour)),
            .. _data.Related.Values.Select(series => At(series, origin - 1)),
        ]);
    }

    private double?[] Weather(HourlySeries series, int origin, int hour)
    {
        var known = hour;
        while (!_plan.IsWeatherKnownAhead && known >= origin)
        {
            known -= Day;
        }

        return [At(series, known), MeanOf(series, known - Day + 1, known + 1)];
    }

    private double? Usable(int hour) => At(_data.Usable, hour);

    private static double? At(HourlySeries series, int hour) => hour >= 0 && hour < series.Count ? series.Values[hour] : null;

    private static double? MeanOf(HourlySeries series, int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var hour = from; hour < to; hour++)
        {
            sum += At(series, hour) ?? 0;
            count += At(series, hour) is null ? 0 : 1;
        }

        return count == 0 ? null : sum / count;
    }
}
