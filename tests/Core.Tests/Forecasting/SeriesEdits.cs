using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

internal static class SeriesEdits
{
    public static HourlySeries Scaled(this HourlySeries series, double factor)
        => new(series.Start, [.. series.Values.Select(value => value * factor)]);

    public static HourlySeries Last(this HourlySeries series, int hours)
        => new(series.End.AddHours(-hours), [.. series.Values.Skip(series.Count - hours)]);

    public static HourlySeries WithGaps(this HourlySeries series, Func<int, bool> isMissing)
        => new(series.Start, [.. series.Values.Select((value, i) => isMissing(i) ? null : value)]);

    public static HourlySeries WithOther(this HourlySeries series, DateTimeOffset from, TimeSpan length, Func<double?, double?> other)
        => new(series.Start, [.. series.Values.Select((value, i)
            => series.HourAt(i) >= from && series.HourAt(i) < from + length ? other(value) : value)]);

    public static HourlySeries Constant(DateTimeOffset start, int hours, double value)
        => new(start, [.. Enumerable.Repeat((double?)value, hours)]);
}
