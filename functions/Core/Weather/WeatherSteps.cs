using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Weather;

/// <summary>Hourly means from the time steps of a weather forecast (Zeitschritte).</summary>
internal static class WeatherSteps
{
    /// <summary>Steps further apart than this leave a gap: services give a value every hour or every three.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromHours(3);

    /// <summary>The means of the hours between the first and the last step; nothing is said beyond them.</summary>
    /// <param name="steps">Strictly rising in time.</param>
    /// <param name="isOfHourBefore">Whether a value is the mean of the hour that ends there, not the state then.</param>
    /// <example>0 °C at 6:00 and 6 °C at 9:00 give 1, 3 and 5 °C.</example>
    public static HourlySeries Hourly(IReadOnlyList<TimedValue> steps, bool isOfHourBefore)
    {
        if (steps.Count == 0)
        {
            return new HourlySeries(DateTimeOffset.UnixEpoch, []);
        }

        // A mean of an hour stands for its middle, so both kinds are points on one line.
        var points = isOfHourBefore
            ? [.. steps.Select(step => step with { Time = step.Time.AddMinutes(-30) })]
            : steps;
        var start = HourlySeries.HourOf(points[0].Time);
        var count = (int)(HourlySeries.HourOf(points[^1].Time) - start).TotalHours + 1;
        return new HourlySeries(start, [.. Enumerable.Range(0, count).Select(i => isOfHourBefore
            ? Between(points, start.AddHours(i).AddMinutes(30))
            : Mean(points, start.AddHours(i)))]);
    }

    private static double? Mean(IReadOnlyList<TimedValue> points, DateTimeOffset hour)
        => (Between(points, hour) + Between(points, hour.AddHours(1))) / 2;

    private static double? Between(IReadOnlyList<TimedValue> points, DateTimeOffset time)
    {
        var next = TimeOrder.FirstFrom(points, time, point => point.Time);
        if (next < points.Count && points[next].Time == time)
        {
            return points[next].Value;
        }

        if (next == 0 || next == points.Count || points[next].Time - points[next - 1].Time > LongestStep)
        {
            return null;
        }

        var (left, right) = (points[next - 1], points[next]);
        return left.Value + ((right.Value - left.Value) * ((time - left.Time) / (right.Time - left.Time)));
    }
}
