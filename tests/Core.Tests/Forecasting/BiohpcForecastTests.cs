using System.Globalization;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using Xunit.Abstractions;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>Hourly power of three GPU servers (Cornell BioHPC): no shifts, jobs come and go. The last quarter of each file is the test.</summary>
public class BiohpcForecastTests(ITestOutputHelper output)
{
    private const int RetrainedAfterDays = 30;

    private static readonly ForecastCalendar Ithaca = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    [BiohpcTheory]
    [InlineData("05")]
    [InlineData("07")]
    [InlineData("09")]
    public void The_next_hour_and_the_day_ahead_are_closer_than_the_latest_value_and_yesterday(string server)
    {
        var (nextHour, dayAhead) = Walk(server);

        Assert.True(nextHour.Own < nextHour.Latest);
        Assert.True(dayAhead.Own < dayAhead.Latest);
        Assert.True(nextHour.Own < 0.7 * nextHour.Yesterday);
        Assert.True(dayAhead.Own < 0.85 * dayAhead.Yesterday);
        Assert.InRange(nextHour.Coverage, 0.745, 0.855);
        Assert.InRange(dayAhead.Coverage, 0.745, 0.855);
    }

    private (Tally NextHour, Tally DayAhead) Walk(string server)
    {
        var (nextHour, dayAhead, models) = Walk(Read(server));
        output.WriteLine($"{server}: next hour {nextHour}; day ahead {dayAhead}; {models}");
        return (nextHour, dayAhead);
    }

    private static (Tally NextHour, Tally DayAhead, string Models) Walk(HourlySeries power)
    {
        var start = power.Start.AddHours(power.Count * 3 / 4);
        var (nextHour, dayAhead, models) = (new Tally(), new Tally(), new List<string>());
        IForecaster? trained = null;
        for (var origin = start; origin < power.End; origin = origin.AddHours(1))
        {
            var isRetrained = (origin - start).TotalHours % (RetrainedAfterDays * 24) == 0;
            var isMidnight = Ithaca.ToLocal(origin).Hour == 0;
            var request = Before(power, origin, isMidnight ? 24 : 1);
            trained = isRetrained ? SourceForecaster.Train(request with { HorizonHours = 48 }) : trained!;
            var forecast = trained.Predict(request);
            if (isRetrained)
            {
                models.Add(forecast.Model);
            }

            nextHour.Add(power, origin, forecast, 1);
            dayAhead.Add(power, origin, forecast, isMidnight ? 24 : 0);
        }

        return (nextHour, dayAhead, string.Join(' ', models.CountBy(model => model).Select(model => $"{model.Value} x {model.Key}")));
    }

    private static ForecastRequest Before(HourlySeries power, DateTimeOffset origin, int horizon)
    {
        var end = (int)(origin - power.Start).TotalHours;
        var from = Math.Max(0, end - (SourceForecaster.LongestLevelDays * 24));
        var known = new HourlySeries(power.Start.AddHours(from), [.. power.Values.Skip(from).Take(end - from)]);
        return new(new("gpu", "it_power"), known, new(origin, []), origin, horizon) { Calendar = Ithaca };
    }

    private static HourlySeries Read(string server)
    {
        var values = new Dictionary<DateTimeOffset, double>();
        foreach (var line in File.ReadLines(BiohpcTheoryAttribute.FileOf(server)).Skip(1))
        {
            var cells = line.Split(',');
            var local = DateTime.Parse(cells[0], CultureInfo.InvariantCulture);
            if (!Ithaca.Zone.IsInvalidTime(local) && cells[1].Length > 0)
            {
                values.TryAdd(TimeZoneInfo.ConvertTimeToUtc(local, Ithaca.Zone), double.Parse(cells[1], CultureInfo.InvariantCulture));
            }
        }

        var (start, hours) = (values.Keys.Min(), (int)(values.Keys.Max() - values.Keys.Min()).TotalHours + 1);
        return new(start, [.. Enumerable.Range(0, hours)
            .Select(i => values.TryGetValue(start.AddHours(i), out var value) ? (double?)value : null)]);
    }

    private sealed class Tally
    {
        private double _own;
        private double _latest;
        private double _yesterday;
        private int _inside;
        private int _hours;

        public double Own => _own / _hours;

        public double Latest => _latest / _hours;

        public double Yesterday => _yesterday / _hours;

        public double Coverage => (double)_inside / _hours;

        public void Add(HourlySeries power, DateTimeOffset origin, Forecast forecast, int hours)
        {
            var latest = Enumerable.Range(1, 168).Select(i => power.At(origin.AddHours(-i))).FirstOrDefault(value => value is not null);
            foreach (var point in forecast.Points.Take(hours))
            {
                if (power.At(point.Hour) is not { } actual || latest is not { } last
                    || power.At(point.Hour.AddHours(-24)) is not { } yesterday)
                {
                    continue;
                }

                _own += Math.Abs(actual - point.P50);
                _latest += Math.Abs(actual - last);
                _yesterday += Math.Abs(actual - yesterday);
                _inside += actual >= point.P10 && actual <= point.P90 ? 1 : 0;
                _hours++;
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Own:0.000} W, latest value {Latest:0.000} W, same hour yesterday {Yesterday:0.00} W, in the band {100 * Coverage:0.0} % of {_hours} h");
    }
}
