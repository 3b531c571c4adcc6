using System.Globalization;
using System.Text;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting.Backtesting;

/// <summary>Draws a backtest as SVG: a week around its worst and its median day, and where the errors are (Prüfbild).</summary>
public static class BacktestPlot
{
    private const int Width = 960;
    private const int PanelHeight = 250;
    private const int DaysAround = 3;
    private const int FewestHoursOfDay = 12;

    /// <summary>The picture; it explains itself to screen readers and needs no style sheet.</summary>
    /// <param name="title">What was forecast.</param>
    /// <param name="unit">Unit of the values; may be empty.</param>
    /// <param name="rows">The compared hours, at least one.</param>
    /// <param name="plan">How they were forecast.</param>
    public static string Svg(string title, string unit, IReadOnlyList<BacktestRow> rows, BacktestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(plan);
        var days = rows.GroupBy(row => LocalDays.Of(row.Hour, plan.Calendar.Zone))
            .Select(day => (Day: day.Key, Hours: day.Count(), Error: day.Average(row => Math.Abs(row.Measured - row.Point.P50))))
            .ToList();
        var whole = days.Where(day => day.Hours >= FewestHoursOfDay).DefaultIfEmpty(days[0]).OrderBy(day => day.Error).ToList();
        var (median, worst) = (whole[whole.Count / 2], whole[^1]);
        var byLead = plan.HorizonHours > 1 && !plan.IsIssuedHourly;
        var errors = byLead ? GroupError.ByLead(rows) : GroupError.ByLocalHour(rows, plan.Calendar);
        var text = string.Create(CultureInfo.InvariantCulture,
            $"Measured values, forecast and 80 % band for a week around the worst day ({worst.Day:yyyy-MM-dd}, mean absolute error {worst.Error:0.###} {unit}) and around a median day ({median.Day:yyyy-MM-dd}, {median.Error:0.###} {unit}); below, the mean absolute error {(byLead ? "by hours ahead" : "by hour of the day")}.");
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {(3 * PanelHeight) + 40}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#1a1a1a\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{SvgPanel.Escape(title)}</title>\n<desc id=\"d\">{SvgPanel.Escape(text)}</desc>\n")
            .Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"16\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{SvgPanel.Escape(title)}</text>\n")
            .Append(Week(rows, plan, worst.Day, new($"Around the worst day, {Date(worst.Day)}", unit, 40, PanelHeight)))
            .Append(Week(rows, plan, median.Day, new($"Around a median day, {Date(median.Day)}", unit, 40 + PanelHeight, PanelHeight)))
            .Append(Errors(errors, new(byLead ? "Mean absolute error by hours ahead" : "Mean absolute error by hour of the day", unit, 40 + (2 * PanelHeight), PanelHeight)))
            .Append("</svg>\n").ToString();
    }

    private static string Week(IReadOnlyList<BacktestRow> rows, BacktestPlan plan, DateOnly day, SvgPanel panel)
    {
        var zone = plan.Calendar.Zone;
        var (start, end) = (LocalDays.StartOf(day.AddDays(-DaysAround), zone), LocalDays.StartOf(day.AddDays(DaysAround + 1), zone));
        var week = rows.Where(row => row.Hour >= start && row.Hour < end)
            .GroupBy(row => row.Hour).Select(hour => hour.MinBy(row => row.Lead)!).OrderBy(row => row.Hour).ToList();
        double X(BacktestRow row) => (row.Hour - start).TotalHours;
        var top = week.Max(row => Math.Max(row.Measured, row.Point.P90));
        var bottom = Math.Min(0, week.Min(row => Math.Min(row.Measured, row.Point.P10)));
        panel.Scale((end - start).TotalHours, bottom, top);
        for (var tick = day.AddDays(-DaysAround); tick <= day.AddDays(DaysAround); tick = tick.AddDays(1))
        {
            panel.Tick((LocalDays.StartOf(tick, zone) - start).TotalHours, Date(tick));
        }

        foreach (var stretch in Stretches(week))
        {
            panel.Band([.. stretch.Select(row => (X(row), row.Point.P10, row.Point.P90))]);
            panel.Line([.. stretch.Select(row => (X(row), row.Measured))], "#1a1a1a", "");
            panel.Line([.. stretch.Select(row => (X(row), row.Point.P50))], "#0b5fa5", "6 3");
        }

        panel.Key(["measured", "forecast", "80 % band"]);
        return panel.ToString();
    }

    private static string Errors(IReadOnlyList<GroupError> errors, SvgPanel panel)
    {
        panel.Scale(errors.Count, 0, errors.Max(one => Math.Max(one.Mae, one.YesterdayMae)));
        for (var i = 0; i < errors.Count; i++)
        {
            if (i % Math.Max(1, errors.Count / 24) == 0)
            {
                panel.Tick(i + 0.5, errors[i].Key.ToString(CultureInfo.InvariantCulture));
            }

            panel.Bar(i, errors[i].Mae);
        }

        panel.Line([.. errors.Select((one, i) => (i + 0.5, one.YesterdayMae))], "#1a1a1a", "2 3");
        panel.Key(["same hour yesterday", "", "forecast"]);
        return panel.ToString();
    }

    // Hours without a hole between them.
    private static IEnumerable<List<BacktestRow>> Stretches(List<BacktestRow> rows)
    {
        var stretch = new List<BacktestRow>();
        foreach (var row in rows)
        {
            if (stretch.Count > 0 && row.Hour - stretch[^1].Hour > TimeSpan.FromHours(1))
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(row);
        }

        yield return stretch;
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
