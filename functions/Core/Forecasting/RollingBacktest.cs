using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Repeats the forecasts of past days as if today were then (rollierende Rückrechnung).</summary>
/// <remarks>
/// One forecast per local day, issued at its midnight for the whole day, with nothing of the load known after that. The
/// outdoor temperature is the measured one: the error is that of the model, not of the weather forecast.
/// </remarks>
public static class RollingBacktest
{
    /// <summary>How many days a backtest covers unless told otherwise.</summary>
    public const int DefaultDays = 7;

    private const int FewestHours = 48;
    private const int WeekHours = 168;

    /// <summary>The error on the last complete local days before a request, against "same hour one week ago".</summary>
    /// <param name="forecaster">What is judged. One that learns in <c>Predict</c> learns anew for every day.</param>
    /// <param name="request">The history; nothing of it after the day of a forecast is shown to the forecaster.</param>
    /// <param name="days">How many days.</param>
    public static BacktestScore Measure(IForecaster forecaster, ForecastRequest request, int days = DefaultDays)
    {
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(request);
        var tally = new BacktestTally();
        var end = LocalCalendar.DayOf(request.IssuedAt);
        foreach (var point in Expect(forecaster, request, [.. Enumerable.Range(-days, days).Select(end.AddDays)]))
        {
            tally.Add(point, request.History.At(point.Hour), request.History.At(point.Hour.AddHours(-WeekHours)));
        }

        return tally.Score(FewestHours);
    }

    /// <summary>What would have been expected on days gone by, each issued at its local midnight.</summary>
    /// <param name="forecaster">Who expects. One that learns in <c>Predict</c> learns anew for every day.</param>
    /// <param name="request">The history; nothing of it after the midnight of a day is shown to the forecaster.</param>
    /// <param name="days">The local days.</param>
    public static IEnumerable<ForecastPoint> Expect(
        IForecaster forecaster, ForecastRequest request, IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(request);
        return days.SelectMany(day => forecaster.Predict(
            Before(request, LocalCalendar.StartOf(day), LocalCalendar.HoursIn(day))).Points);
    }

    /// <summary>The request as it could have been made at an earlier instant.</summary>
    public static ForecastRequest Before(ForecastRequest request, DateTimeOffset issuedAt, int horizonHours)
    {
        ArgumentNullException.ThrowIfNull(request);
        var known = (int)Math.Clamp((issuedAt - request.History.Start).TotalHours, 0, request.History.Count);
        return request with
        {
            History = new(request.History.Start, [.. request.History.Values.Take(known)]),
            IssuedAt = issuedAt,
            HorizonHours = horizonHours,
        };
    }
}
