using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Forecasting;

/// <summary>Repeats the forecasts of past days as if today were then (rollierende Rückrechnung).</summary>
/// <remarks>
/// One forecast per local day by the calendar of the request, issued at its midnight for the whole day, with nothing known that
/// was measured after that: neither of the load nor of the weather, of which it sees what <see cref="ForecastRequest.WeatherThen"/>
/// gives. So the error is that of the model and of the weather forecast together.
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
        var end = LocalDays.Of(request.IssuedAt, request.Calendar.Zone);
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
        return days.SelectMany(day =>
        {
            var start = LocalDays.StartOf(day, request.Calendar.Zone);
            var hours = (int)(LocalDays.StartOf(day.AddDays(1), request.Calendar.Zone) - start).TotalHours;
            return forecaster.Predict(Before(request, start, hours)).Points;
        });
    }

    /// <summary>The request as it could have been made at an earlier instant, the weather ahead included.</summary>
    public static ForecastRequest Before(ForecastRequest request, DateTimeOffset issuedAt, int horizonHours)
    {
        ArgumentNullException.ThrowIfNull(request);
        var then = request.WeatherThen ?? WeatherThen.WithoutForecast(new(request.Outdoor, request.Weather));
        var weather = then.At(issuedAt, horizonHours);
        return request with
        {
            History = WeatherThen.Before(request.History, issuedAt),
            Outdoor = weather.Outdoor,
            Weather = weather.Others,
            WeatherThen = then,
            IssuedAt = issuedAt,
            HorizonHours = horizonHours,
        };
    }
}
