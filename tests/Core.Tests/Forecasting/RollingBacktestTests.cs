using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class RollingBacktestTests
{
    private static readonly SyntheticTown Town = new SyntheticTown { Days = 30 }.Built();

    [Fact]
    public void A_forecaster_is_shown_nothing_of_the_days_it_is_judged_on()
    {
        var witness = new Witness();

        RollingBacktest.Measure(witness, Town.Request());

        Assert.Equal(7, witness.Seen.Count);
        Assert.All(witness.Seen, request => Assert.True(request.History.End <= request.IssuedAt));
        Assert.All(witness.Seen, request => Assert.Equal(0, LocalCalendar.HourOf(request.IssuedAt)));
    }

    [Fact]
    public void Nor_is_it_shown_the_weather_measured_later()
    {
        var wind = new HourlySeries(Town.Start, [.. Enumerable.Range(0, Town.Outdoor.Count).Select(i => (double?)i)]);
        var request = Town.Request() with { Weather = new Dictionary<string, HourlySeries> { ["wind_speed"] = wind } };
        var (witness, fromAFalseFuture) = (new Witness(), new Witness());

        RollingBacktest.Measure(witness, request);
        RollingBacktest.Measure(fromAFalseFuture, request with { Outdoor = Town.Outdoor.WithGaps(i => i >= 23 * 24 + 1) }, 7);

        Assert.All(witness.Seen, seen => Assert.Equal(seen.IssuedAt.AddHours(seen.HorizonHours), seen.Outdoor.End));
        Assert.All(witness.Seen, seen => Assert.NotEqual(Town.Outdoor.At(seen.IssuedAt.AddHours(20)), seen.Outdoor.At(seen.IssuedAt.AddHours(20))));
        Assert.All(witness.Seen, seen => Assert.Null(seen.Weather["wind_speed"].At(seen.IssuedAt)));
        Assert.Equal(fromAFalseFuture.Seen[0].Outdoor.Values, witness.Seen[0].Outdoor.Values);
    }

    [Fact]
    public void A_weather_forecast_of_then_is_shown()
    {
        var witness = new Witness();

        RollingBacktest.Measure(witness, Town.Request() with { WeatherThen = new Told(new(Town.Start, [7])) });

        Assert.All(witness.Seen, seen => Assert.Equal([7], seen.Outdoor.Values));
    }

    [Fact]
    public void The_later_weather_is_shown_where_that_is_asked_for()
    {
        var witness = new Witness();

        RollingBacktest.Measure(witness, Town.Request() with { WeatherThen = WeatherThen.AsMeasuredLater(new(Town.Outdoor, new Dictionary<string, HourlySeries>())) });

        Assert.All(witness.Seen, seen => Assert.Same(Town.Outdoor, seen.Outdoor));
    }

    [Fact]
    public void Days_are_those_of_the_calendar_of_the_request()
    {
        var (witness, zone) = (new Witness(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"));

        RollingBacktest.Measure(witness, Town.Request() with { Calendar = new(zone) });

        Assert.All(witness.Seen, request => Assert.Equal(18, request.IssuedAt.UtcDateTime.Hour));
    }

    [Fact]
    public void The_error_is_the_mean_distance_and_the_baseline_the_week_before()
    {
        var rising = new HourlySeries(Town.Start, [.. Enumerable.Range(0, 24 * 30).Select(i => (double?)i)]);

        var score = RollingBacktest.Measure(new Witness { Value = 0, Band = 1 }, Town.Request() with { History = rising });

        Assert.Equal(168, score.Hours);
        Assert.Equal(rising.Values.TakeLast(168).Average(), score.MeanAbsoluteError);
        Assert.Equal(168, score.BaselineError);
        Assert.Equal(0, score.Coverage);
    }

    [Theory]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(49)]
    public void Too_few_hours_give_no_error(int measuredHours)
    {
        var history = Town.Load.WithGaps(i => i >= Town.Load.Count - 168 + measuredHours);

        var score = RollingBacktest.Measure(new Witness { Value = 5000, Band = 9000 }, Town.Request() with { History = history });

        Assert.Equal(measuredHours, score.Hours);
        Assert.Equal(measuredHours >= 48, score.MeanAbsoluteError is not null);
        Assert.Equal(measuredHours >= 48 ? 1 : null, score.Coverage);
    }

    [Fact]
    public void A_day_of_25_hours_is_judged_whole()
    {
        var town = new SyntheticTown { Start = new(2025, 10, 1, 22, 0, 0, TimeSpan.Zero), Days = 30 }.Built();

        var score = RollingBacktest.Measure(new Witness(), town.RequestAt(LocalCalendar.StartOf(new(2025, 10, 28))), 3);

        Assert.Equal(73, score.Hours);
    }

    private sealed class Told(HourlySeries outdoor) : IWeatherThen
    {
        public WeatherView At(DateTimeOffset issuedAt, int horizonHours) => new(outdoor, new Dictionary<string, HourlySeries>());
    }

    private sealed class Witness : IForecaster
    {
        public List<ForecastRequest> Seen { get; } = [];

        public double Value { get; init; }

        public double Band { get; init; }

        public Forecast Predict(ForecastRequest request)
        {
            Seen.Add(request);
            return new()
            {
                Series = request.Series,
                IssuedAt = request.IssuedAt,
                Model = "witness",
                TrainedOn = new(request.IssuedAt, request.IssuedAt),
                Points = [.. Enumerable.Range(0, request.HorizonHours).Select(i
                    => new ForecastPoint(request.IssuedAt.AddHours(i), Value - Band, Value, Value + Band))],
            };
        }
    }
}
