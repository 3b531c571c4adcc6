using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class RidgeForecasterTests
{
    private static readonly SyntheticTown Town = new SyntheticTown().Built();

    [Fact]
    public void Every_hour_of_the_horizon_has_a_point_from_the_hour_of_issue_on()
    {
        var issuedAt = Town.Load.End.AddMinutes(-20);

        var forecast = new RidgeForecaster().Predict(Town.RequestAt(issuedAt));

        Assert.Equal(48, forecast.Points.Count);
        Assert.Equal(HourlySeries.HourOf(issuedAt), forecast.Points[0].Hour);
        Assert.All(forecast.Points.Zip(forecast.Points.Skip(1)), pair => Assert.Equal(pair.First.Hour.AddHours(1), pair.Second.Hour));
        Assert.Equal("ridge", forecast.Model);
        Assert.Equal("", forecast.Note);
        Assert.Equal(new TimeWindow(Town.Start, HourlySeries.HourOf(issuedAt)), forecast.TrainedOn);
    }

    [Fact]
    public void What_was_measured_after_the_hour_of_issue_is_not_used()
    {
        var issuedAt = Town.Load.End.AddDays(-3);
        var cut = Town.RequestAt(issuedAt) with { History = Town.Load.WithGaps(i => Town.Load.HourAt(i) >= issuedAt) };

        var withFuture = new RidgeForecaster().Predict(Town.RequestAt(issuedAt));

        Assert.Equal(new RidgeForecaster().Predict(cut).Points, withFuture.Points);
    }

    [Fact]
    public void Beats_same_hour_last_week_by_half_on_days_it_did_not_learn_from()
    {
        var forecast = new RidgeForecaster().Predict(Town.Request());

        Assert.NotNull(forecast.MeanAbsoluteError);
        Assert.True(forecast.MeanAbsoluteError < 0.5 * forecast.BaselineError,
            $"{forecast.MeanAbsoluteError:0} kW against {forecast.BaselineError:0} kW");
    }

    [Fact]
    public void Colder_weather_than_ever_seen_is_a_straight_continuation_in_heating_degrees()
    {
        var town = new SyntheticTown { MeanCelsius = 6, Noise = 60 }.Built();
        var coldest = town.Outdoor.Values.Take(town.Load.Count).Min()!.Value;
        double MeanAt(double celsius)
        {
            var cold = new HourlySeries(town.Start, [.. town.Outdoor.Values.Select((value, i) => i < town.Load.Count ? value : celsius)]);
            var request = town.Request() with { Outdoor = new(town.Start, [.. cold.Values, .. new double?[48].Select(_ => (double?)celsius)]) };
            return RidgeForecaster.Train(request).Predict(request with { HorizonHours = 120 }).Points.Skip(96).Average(p => p.P50);
        }

        var (mild, cold, colder) = (MeanAt(coldest), MeanAt(coldest - 10), MeanAt(coldest - 20));

        Assert.Equal(cold - mild, colder - cold, 1e-6 * mild);
        // 400 kW/K is the town's slope; the model has seen 60 days of it with noise.
        Assert.InRange((colder - cold) / 10, 360, 440);
    }

    [Theory]
    [InlineData("2025-10-26T00:00:00Z")]
    [InlineData("2026-03-29T00:00:00Z")]
    public void Works_on_days_of_25_and_23_hours(string instant)
    {
        var issuedAt = LocalCalendar.StartOf(LocalCalendar.DayOf(DateTimeOffset.Parse(instant, null)));
        var town = new SyntheticTown { Start = issuedAt.AddDays(-58), Noise = 50 }.Built();

        var forecast = RidgeForecaster.Train(town.RequestAt(issuedAt)).Predict(town.RequestAt(issuedAt, 47));

        Assert.Equal(47, forecast.Points.Count);
        var error = forecast.Points.Average(point => Math.Abs(point.P50 - town.Load.At(point.Hour)!.Value));
        Assert.True(error < 0.06 * town.Load.Values.Average(), $"{error:0} kW");
    }

    [Fact]
    public void Missing_hours_cost_little()
    {
        var town = new SyntheticTown { Noise = 100 }.Built();
        var issuedAt = town.Load.End.AddDays(-2);
        var random = new Random(3);
        var gappy = town.RequestAt(issuedAt) with { History = town.Load.WithGaps(_ => random.NextDouble() < 0.3) };

        var error = MeanError(new RidgeForecaster().Predict(gappy), town.Load);

        Assert.True(error < 1.5 * MeanError(new RidgeForecaster().Predict(town.RequestAt(issuedAt)), town.Load));
    }

    [Theory]
    [InlineData((14 * 24) - 1, "climatology")]
    [InlineData(14 * 24, "ridge")]
    [InlineData((14 * 24) + 1, "ridge")]
    [InlineData(72, "climatology")]
    [InlineData(71, "persistence")]
    public void A_short_history_gets_a_simpler_model(int hours, string model)
    {
        var forecast = new RidgeForecaster().Predict(Town.Request() with { History = Town.Load.Last(hours) });

        Assert.Equal(model, forecast.Model);
        Assert.Equal(model == "ridge", forecast.Note.Length == 0);
        Assert.Equal(48, forecast.Points.Count);
    }

    [Theory]
    [InlineData(59, "climatology", "Only 59 % of the hours measured, too few for weekdays and weather in detail.")]
    [InlineData(60, "ridge", "")]
    [InlineData(61, "ridge", "")]
    public void A_sparse_history_gets_a_simpler_model(int percent, string model, string note)
    {
        // Spread so that both ends of each hundred hours are measured.
        var sparse = Town.Load.Last(1300).WithGaps(i => i % 100 * 37 % 100 is var mixed && mixed >= percent && i != 1299);

        var forecast = new RidgeForecaster().Predict(Town.Request() with { History = sparse });

        Assert.Equal(model, forecast.Model);
        Assert.Equal(note, forecast.Note);
    }

    [Fact]
    public void A_summer_without_heating_is_no_gap()
    {
        var town = new SyntheticTown { Days = 200 }.Built();
        var seasons = town.Load.WithGaps(i => i is > 30 * 24 and < 170 * 24);

        Assert.Equal("ridge", new RidgeForecaster().Predict(town.Request() with { History = seasons }).Model);
    }

    [Fact]
    public void Without_any_measurement_there_is_no_point_and_a_reason()
    {
        var forecast = new RidgeForecaster().Predict(Town.Request() with { History = Town.Load.WithGaps(_ => true) });

        Assert.Empty(forecast.Points);
        Assert.Contains("no forecast", forecast.Note, StringComparison.Ordinal);
        Assert.Null(forecast.MeanAbsoluteError);
    }

    [Fact]
    public void Without_any_temperature_the_calendar_remains_and_the_note_says_so()
    {
        var forecast = new RidgeForecaster().Predict(Town.Request() with { Outdoor = Town.Outdoor.WithGaps(_ => true) });

        Assert.Equal(
            "Outdoor temperature known for too few hours: forecast from the calendar only.", forecast.Note);
        Assert.All(forecast.Points, point => Assert.True(point.P50 > 0));
    }

    [Fact]
    public void Temperatures_missing_in_the_horizon_are_those_of_the_day_before_and_the_note_says_so()
    {
        var forecast = new RidgeForecaster().Predict(
            Town.Request() with { Outdoor = Town.Outdoor.WithGaps(i => i >= Town.Load.Count + 24) });

        Assert.Equal("No outdoor temperature for 24 h of the horizon: that of the day before is assumed.", forecast.Note);
    }

    [Fact]
    public void A_silent_meter_is_named()
    {
        var forecast = new RidgeForecaster().Predict(
            Town.Request() with { History = Town.Load.WithGaps(i => i >= Town.Load.Count - 10) });

        Assert.Equal("No measurement for 10 h before the forecast.", forecast.Note);
    }

    [Fact]
    public void Four_of_five_hours_lie_in_the_band_on_days_it_did_not_learn_from()
    {
        var scores = Enumerable.Range(1, 8).Select(seed =>
        {
            var town = new SyntheticTown { Seed = seed, Days = 84 }.Built();
            return RollingBacktest.Measure(RidgeForecaster.Train(town.RequestAt(town.Start.AddDays(56), 24)), town.Request() with
            {
                // The band is the model's: the error of the weather forecast comes on top.
                WeatherThen = WeatherThen.AsMeasuredLater(new(town.Outdoor, new Dictionary<string, HourlySeries>())),
            }, 28);
        }).ToList();

        // 8 towns x 28 days: the share of a band that is right scatters by about 2 points.
        Assert.InRange(scores.Average(score => score.Coverage!.Value), 0.75, 0.85);
    }

    [Fact]
    public void The_band_widens_with_the_lead_time()
    {
        var points = new RidgeForecaster().Predict(Town.Request()).Points;

        var (first, last) = (points[0].P90 - points[0].P10, points[24].P90 - points[24].P10);
        Assert.True(last > 1.2 * first, $"{first:0} kW in the first hour, {last:0} kW a day later");
    }

    [Fact]
    public void The_same_request_gives_the_same_forecast_on_any_thread()
    {
        var expected = new RidgeForecaster().Predict(Town.Request()).Points;
        var forecaster = new RidgeForecaster();
        var results = new IReadOnlyList<ForecastPoint>[8];

        Parallel.For(0, results.Length, i => results[i] = forecaster.Predict(Town.Request()).Points);

        Assert.All(results, points => Assert.Equal(expected, points));
    }

    private static double MeanError(Forecast forecast, HourlySeries measured)
        => forecast.Points.Average(point => Math.Abs(point.P50 - measured.At(point.Hour)!.Value));
}
