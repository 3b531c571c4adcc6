using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class OutageForecasterTests
{
    private const int Weeks = 12;

    private static readonly SeriesKey Source = new("quelle", "heat_available");

    // Monday, 5 January 2026, 00:00 local.
    private static readonly DateTimeOffset Monday = new(2026, 1, 4, 23, 0, 0, TimeSpan.Zero);

    // One failure in 125 h, 10 h to repair. 60 sources, told at 1, 6, 24 and 48 h from running and from standing.
    [Fact]
    public void What_is_called_likely_happens_as_often()
    {
        var told = Enumerable.Range(0, 60).SelectMany(Told).ToList();

        foreach (var group in told.GroupBy(one => (one.WasDown, one.Lead)).Where(group => group.Count() >= 100))
        {
            var (said, happened) = (group.Average(one => one.Said), group.Average(one => one.IsDown ? 1.0 : 0));

            // Twice the standard error of a share, doubled because hours of one source go together.
            var tolerance = 0.01 + (4 * Math.Sqrt(said * (1 - said) / group.Count()));
            Assert.True(Math.Abs(said - happened) <= tolerance, $"{group.Key}: said {said:0.000}, happened {happened:0.000}");
        }

        Assert.True(told.Where(one => one.WasDown && one.Lead == 1).Average(one => one.Said) > 0.8);
        Assert.True(told.Where(one => !one.WasDown && one.Lead == 1).Average(one => one.Said) < 0.02);
    }

    [Fact]
    public void A_source_that_never_failed_may_fail_but_rarely()
    {
        var forecast = Predict(SeriesEdits.Constant(Monday, Weeks * 168, 400));

        Assert.All(forecast.Points, point => Assert.InRange(point.UnavailableProbability, 1e-5, 0.01));
        Assert.All(forecast.Points, point => Assert.Equal(400, point.P10, 1e-6));
    }

    [Fact]
    public void A_night_and_a_weekend_of_rest_are_no_outage()
    {
        var shifts = Series(Weeks * 168, hour => IsShift(hour) ? 900 : 0);

        Assert.All(Predict(shifts).Points, point => Assert.InRange(point.UnavailableProbability, 0, 0.01));
    }

    [Fact]
    public void A_source_that_fails_every_day_has_nothing_certain()
    {
        var failing = Series(Weeks * 168, hour => hour.Hour is 10 or 11 or 12 && hour.Day % 2 == 0 ? 0 : 900);

        var points = Predict(failing).Points;

        Assert.Contains(points, point => point.UnavailableProbability <= 0.1 && point.P10 > 0);
        Assert.All(points.Where(point => point.UnavailableProbability > 0.1), point => Assert.Equal(0, point.P10));
        Assert.All(points, point => Assert.True(point.P50 >= point.P10 && point.P90 >= point.P50));
    }

    [Fact]
    public void A_source_that_just_failed_is_likely_down_and_less_so_later()
    {
        var random = new Random(4);
        var series = Outages(random, Weeks * 168);
        var stopped = new HourlySeries(series.Start, [.. series.Values.Select((value, i) => i >= series.Count - 2 ? 0 : value)]);

        var points = Predict(stopped).Points;

        Assert.True(points[0].UnavailableProbability > 0.7);
        Assert.True(points[47].UnavailableProbability < 0.3);
        Assert.Equal(0, points[0].P10);
    }

    private static IEnumerable<(bool WasDown, int Lead, double Said, bool IsDown)> Told(int seed)
    {
        var series = Outages(new Random(seed), (Weeks + 2) * 168);
        var trained = SourceForecaster.Train(Request(series, Monday.AddDays(Weeks * 7)));
        for (var origin = Monday.AddDays(Weeks * 7); origin < series.End.AddHours(-48); origin = origin.AddHours(7))
        {
            var points = trained.Predict(Request(series, origin)).Points;
            foreach (var lead in new[] { 1, 6, 24, 48 })
            {
                var point = points[lead - 1];
                yield return (series.At(origin.AddHours(-1)) == 0, lead, point.UnavailableProbability, series.At(point.Hour) == 0);
            }
        }
    }

    private static HourlySeries Outages(Random random, int hours)
    {
        var isDown = false;
        return Series(hours, _ =>
        {
            isDown = isDown ? random.NextDouble() >= 0.1 : random.NextDouble() < 0.008;
            return isDown ? 0 : 900 + (40 * random.NextDouble());
        });
    }

    private static Forecast Predict(HourlySeries history) => new SourceForecaster().Predict(Request(history, history.End));

    private static ForecastRequest Request(HourlySeries history, DateTimeOffset issuedAt)
        => new(Source, history, new(Monday, []), issuedAt, 48);

    private static HourlySeries Series(int hours, Func<DateTimeOffset, double> valueOf)
        => new(Monday, [.. Enumerable.Range(0, hours).Select(i => (double?)valueOf(Monday.AddHours(i)))]);

    private static bool IsShift(DateTimeOffset hour)
        => LocalCalendar.WeekdayOf(hour) is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && LocalCalendar.HourOf(hour) is >= 6 and < 22;
}
