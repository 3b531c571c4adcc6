namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>The mean absolute error of a group of hours (Fehler je Gruppe).</summary>
/// <param name="Key">The lead time [h] counted from 1, or the local hour.</param>
/// <param name="Hours">How many hours.</param>
/// <param name="Mae">Of the model, in the unit of the target.</param>
/// <param name="YesterdayMae">Of "same hour yesterday".</param>
/// <param name="Coverage80">Share of the hours inside the band.</param>
public sealed record GroupError(int Key, int Hours, double Mae, double YesterdayMae, double Coverage80)
{
    /// <summary>By lead time, counted from 1.</summary>
    public static IReadOnlyList<GroupError> ByLead(IReadOnlyList<BacktestRow> rows) => Of(rows, row => row.Lead + 1);

    /// <summary>By the hour the local clock shows.</summary>
    public static IReadOnlyList<GroupError> ByLocalHour(IReadOnlyList<BacktestRow> rows, ForecastCalendar calendar)
        => Of(rows, row => calendar.ToLocal(row.Hour).Hour);

    private static GroupError[] Of(IReadOnlyList<BacktestRow> rows, Func<BacktestRow, int> key)
        => [.. rows.GroupBy(key).OrderBy(group => group.Key).Select(group => new GroupError(
            group.Key, group.Count(),
            group.Average(row => Math.Abs(row.Measured - row.Point.P50)),
            group.Average(row => Math.Abs(row.Measured - row.Simple.Yesterday)),
            BandMetrics.Of([.. group]).Coverage ?? 0))];
}
