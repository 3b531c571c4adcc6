using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Forecasting.Backtesting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting.Backtesting;

public class WalkForwardTests
{
    private static readonly DateTimeOffset Start = LocalDays.StartOf(new(2024, 10, 1), ForecastCalendar.Germany.Zone);

    [Fact]
    public void A_day_of_25_hours_is_forecast_and_scored_once()
    {
        var rows = Rows(Data(Climbing), Plan(24));

        var dst = rows.Where(row => LocalDays.Of(row.Hour, ForecastCalendar.Germany.Zone) == new DateOnly(2024, 10, 27)).ToList();
        Assert.Equal(25, dst.Count);
        Assert.Equal(rows.Count, rows.Select(row => row.Hour).Distinct().Count());
    }

    // The value of an hour is its index: what was known last before issue shows in the baselines.
    [Theory]
    [InlineData(1, true, 0, 1, 24, 168)]
    [InlineData(6, true, 5, 6, 24, 168)]
    [InlineData(30, true, 29, 30, 48, 168)]
    public void Baselines_know_nothing_at_or_after_the_hour_of_issue(
        int horizon, bool hourly, int lead, int persistence, int yesterday, int lastWeek)
    {
        var row = Rows(Data(Climbing), Plan(horizon) with { IsIssuedHourly = hourly })[0];

        Assert.Equal(lead, row.Lead);
        Assert.Equal(row.Measured - persistence, row.Simple.Persistence);
        Assert.Equal(row.Measured - yesterday, row.Simple.Yesterday);
        Assert.Equal(row.Measured - lastWeek, row.Simple.LastWeek);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_forecaster_is_shown_nothing_of_the_future_but_weather_where_that_is_known(bool isWeatherKnown)
    {
        var model = new BacktestModel("spy", request => new Spy(request, isWeatherKnown));

        var rows = Rows(Data(Climbing), Plan(24) with { IsWeatherKnownAhead = isWeatherKnown }, model);

        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData(24, 7)]
    [InlineData(25, 9)]
    public void Without_later_weather_the_newest_forecast_of_then_is_shown(int oldestAge, double celsius)
    {
        var seen = new List<double>();
        var model = new BacktestModel("eye", _ => new Eye(request => seen.Add(request.Outdoor.At(request.IssuedAt.AddHours(3))!.Value)));
        var origin = LocalDays.StartOf(new(2024, 10, 25), ForecastCalendar.Germany.Zone);
        RecordedOutlook Told(DateTimeOffset issuedAt, double value) => new(issuedAt, new(issuedAt, [.. Enumerable.Repeat((double?)value, 60)]), new Dictionary<string, HourlySeries>());
        var plan = Plan(24) with
        {
            TestStart = origin,
            IsWeatherKnownAhead = false,
            Outlooks = [Told(origin.AddHours(-oldestAge), 7), Told(origin.AddHours(1), 30)],
        };

        Rows(Data(_ => 9), plan, model);

        Assert.Contains(celsius, seen.Select(value => Math.Round(value, 6)));
        Assert.Equal(oldestAge == 25, !seen.Exists(value => Math.Abs(value - 7) < 1e-6));
    }

    [Fact]
    public void Beside_the_measured_weather_stands_what_the_weather_of_then_would_have_given()
    {
        var model = new BacktestModel("thermometer", _ => new Thermometer());

        var (measured, known) = (Rows(Data(Climbing), Plan(24), model), Rows(Data(Climbing), Plan(24) with { IsWeatherKnownAhead = false }, model));

        Assert.All(measured, row => Assert.Equal(row.Measured, row.Point.P50));
        Assert.Equal(known.Select(row => (double?)row.Point.P50), measured.Select(row => row.WithWeatherOfThen));
        Assert.All(known, row => Assert.Null(row.WithWeatherOfThen));
        Assert.True(known.Average(row => Math.Abs(row.Point.P50 - row.Measured)) > 1);
    }

    [Fact]
    public void Suspect_hours_are_scored_but_not_shown()
    {
        var data = Data(Climbing);
        data = data with { Usable = new(data.Usable.Start, [.. data.Usable.Values.Select((value, i) => i == 500 ? null : value)]) };

        var row = Assert.Single(Rows(data, Plan(1) with { IsIssuedHourly = true }), row => row.IsSuspect);

        Assert.Equal(500, row.Measured);
        Assert.Equal(500, Rows(data, Plan(1) with { IsIssuedHourly = true }).First(next => next.Measured == 501).Simple.Persistence + 1);
    }

    [Fact]
    public void The_better_candidate_on_held_back_weeks_is_chosen()
    {
        var good = new BacktestModel("good", request => new Constant(request.History.Values[^1]!.Value));
        var bad = new BacktestModel("bad", _ => new Constant(-1));
        var plan = Plan(1) with { IsIssuedHourly = true };

        var results = WalkForward.Run(Data(_ => 7), plan, ModelChoice.Of([bad, good], plan));

        Assert.All(results, result => Assert.Equal("7", result.Model));
    }

    [Fact]
    public void A_picture_is_well_formed_and_says_what_it_shows()
    {
        var plan = Plan(24);

        var svg = System.Xml.Linq.XDocument.Parse(BacktestPlot.Svg("load <of> A & B", "kW", Rows(Data(Climbing), plan), plan));

        var ns = svg.Root!.Name.Namespace;
        Assert.Equal("load <of> A & B", svg.Root.Element(ns + "title")!.Value);
        Assert.Contains("worst day", svg.Root.Element(ns + "desc")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_programs_get_the_same_hours_and_nothing_later()
    {
        var (data, plan) = (Data(Climbing), Plan(24));
        var rows = Rows(data, plan);

        var tests = PeerTable.Tests(data, plan, rows).ToList();

        Assert.Equal(rows.Select(row => row.Measured), tests.Select(row => row.Target));
        Assert.All(tests.Zip(rows), pair => Assert.All(pair.First.Features.Skip(5).Take(6), value => Assert.True(value < pair.Second.Measured - pair.Second.Lead)));
    }

    private static double? Climbing(int hour) => hour;

    private static BacktestData Data(Func<int, double?> value)
    {
        var series = new HourlySeries(Start, [.. Enumerable.Range(0, 60 * 24).Select(value)]);
        return new() { Measured = series, Usable = series, Outdoor = series, Related = new Dictionary<string, HourlySeries> { ["flow"] = series } };
    }

    private static BacktestPlan Plan(int horizon)
        => new() { HorizonHours = horizon, IsIssuedHourly = false, TestStart = LocalDays.StartOf(new(2024, 10, 20), ForecastCalendar.Germany.Zone) };

    private static List<BacktestRow> Rows(BacktestData data, BacktestPlan plan, BacktestModel? model = null)
        => [.. WalkForward.Run(data, plan, model ?? new("constant", _ => new Constant(1))).SelectMany(result => result.Rows)];

    private sealed class Constant(double value) : IForecaster
    {
        public Forecast Predict(ForecastRequest request) => new()
        {
            Series = request.Series,
            IssuedAt = request.IssuedAt,
            Points = [.. Enumerable.Range(0, request.HorizonHours).Select(i => new ForecastPoint(request.IssuedAt.AddHours(i), value, value, value))],
            Model = $"{value}",
            TrainedOn = new(request.History.Start, request.History.End),
        };
    }

    private sealed class Eye(Action<ForecastRequest> look) : IForecaster
    {
        public Forecast Predict(ForecastRequest request)
        {
            lock (look)
            {
                look(request);
            }

            return new Constant(1).Predict(request);
        }
    }

    // Forecasts what it takes the temperature to be.
    private sealed class Thermometer : IForecaster
    {
        public Forecast Predict(ForecastRequest request) => new Constant(0).Predict(request) with
        {
            Points = [.. Enumerable.Range(0, request.HorizonHours).Select(i => request.IssuedAt.AddHours(i))
                .Select(hour => (Hour: hour, Celsius: request.Outdoor.At(hour) ?? 0))
                .Select(one => new ForecastPoint(one.Hour, one.Celsius, one.Celsius, one.Celsius))],
        };
    }

    private sealed class Spy : IForecaster
    {
        private readonly DateTimeOffset _trainedUntil;
        private readonly bool _isWeatherKnown;

        public Spy(ForecastRequest training, bool isWeatherKnown)
        {
            Assert.Equal(training.IssuedAt, training.History.End);
            (_trainedUntil, _isWeatherKnown) = (training.IssuedAt, isWeatherKnown);
        }

        public Forecast Predict(ForecastRequest request)
        {
            Assert.True(request.IssuedAt >= _trainedUntil);
            Assert.Equal(request.IssuedAt, request.History.End);
            Assert.All(request.Related.Values, series => Assert.Equal(request.IssuedAt, series.End));
            var next = request.IssuedAt.AddHours(1);
            Assert.True(_isWeatherKnown || request.Outdoor.At(next) != (next - Start).TotalHours);
            return new Constant(1).Predict(request);
        }
    }
}
