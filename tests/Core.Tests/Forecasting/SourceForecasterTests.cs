using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

public class SourceForecasterTests
{
    private static readonly SeriesKey Foundry = new("giesserei", "heat_available");

    // Monday, 2 March 2026, 00:00 local.
    private static readonly DateTimeOffset Monday = new(2026, 3, 1, 23, 0, 0, TimeSpan.Zero);

    private static readonly HourlySeries NoOutdoor = new(Monday, []);

    [Fact]
    public void A_shift_plan_is_followed_by_weekday_and_hour()
    {
        var forecast = new SourceForecaster().Predict(Request(Monday.AddDays(28), Shifts(28)));

        Assert.Equal("schedule", forecast.Model);
        Assert.Equal("", forecast.Note);
        Assert.All(forecast.Points, point => Assert.Equal(ShiftPower(point.Hour), point.P50, 0.02 * 900));
    }

    [Fact]
    public void A_holiday_is_forecast_as_a_sunday()
    {
        // Good Friday 2026; learned from five weeks without a holiday.
        var goodFriday = LocalCalendar.StartOf(new DateOnly(2026, 4, 3));
        var start = goodFriday.AddDays(-32);

        var forecast = new SourceForecaster().Predict(
            new(Foundry, Series(start, 32 * 24, ShiftPower), NoOutdoor, goodFriday, 24));

        Assert.All(forecast.Points, point => Assert.InRange(point.P50, 0, 40));
    }

    [Fact]
    public void A_standstill_lowers_the_next_hours_more_than_the_next_day()
    {
        var random = new Random(5);
        var level = 0.0;
        var history = Series(Monday, 42 * 24, hour => 1000 + ShiftPower(hour) + (level = (0.97 * level) + (20 * (random.NextDouble() - 0.5))));
        var end = Monday.AddDays(42);
        var halved = new HourlySeries(Monday, [.. history.Values.Select((value, i) => i >= history.Count - 6 ? 500 : value)]);

        var points = new SourceForecaster().Predict(Request(end, halved)).Points;

        Assert.True(points[0].P50 < 0.8 * points[24].P50, $"{points[0].P50:0} kW now, {points[24].P50:0} kW in 24 h");
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(200, true)]
    public void A_source_that_misses_its_usual_hours_is_expected_to_stand_still(int hours, bool isStandstill)
    {
        var history = Series(Monday, 42 * 24, hour => hour >= Monday.AddDays(42).AddHours(-hours) ? 0 : 900);

        var forecast = new SourceForecaster().Predict(Request(Monday.AddDays(42), history));

        Assert.Equal(isStandstill, forecast.Points.All(point => point.P50 == 0));
        Assert.Equal(isStandstill, forecast.Note.Contains($"{hours} h", StringComparison.Ordinal));
        Assert.True(forecast.Points[^1].P90 > 0);
    }

    [Fact]
    public void A_weekend_is_no_standstill()
    {
        // Monday 00:00 after a weekend of rest: the shifts begin again at 06:00.
        var forecast = new SourceForecaster().Predict(Request(Monday.AddDays(42), Shifts(42)));

        Assert.Contains(forecast.Points, point => point.P50 > 800);
    }

    [Fact]
    public void Weather_is_used_where_it_explains_the_source()
    {
        var town = new SyntheticTown { MeanCelsius = 15, Noise = 0 }.Built();
        var cooling = Series(town.Start, town.Load.Count, hour => 500 + (20 * town.Outdoor.At(hour)!.Value));
        var hot = new HourlySeries(town.Start, [.. town.Outdoor.Values.Select((value, i) => i < town.Load.Count ? value : 35)]);
        var request = new ForecastRequest(Foundry, cooling, town.Outdoor, cooling.End, 48);

        var usual = new SourceForecaster().Predict(request).Points[47].P50;
        var inHeat = new SourceForecaster().Predict(request with { Outdoor = hot }).Points[47].P50;

        Assert.True(inHeat > usual + 100, $"{inHeat:0} kW at 35 °C, else {usual:0} kW");
    }

    [Theory]
    [InlineData((14 * 24) - 1, "persistence")]
    [InlineData(14 * 24, "schedule")]
    [InlineData((14 * 24) + 1, "schedule")]
    public void A_short_history_is_repeated_with_a_wide_band(int hours, string model)
    {
        var history = SeriesEdits.Constant(Monday, hours, 400);

        var forecast = new SourceForecaster().Predict(new(Foundry, history, NoOutdoor, history.End, 48));

        Assert.Equal(model, forecast.Model);
        Assert.All(forecast.Points, point => Assert.Equal(400, point.P50, 1e-6));
        Assert.Equal(model == "persistence" ? 300 : 400, forecast.Points[0].P10, 1e-6);
        Assert.Equal(model == "persistence", forecast.Note.StartsWith("Only 14.0 days", StringComparison.Ordinal));
    }

    [Fact]
    public void Four_of_five_hours_lie_in_the_band_on_days_it_did_not_learn_from()
    {
        var scores = Enumerable.Range(1, 12).Select(seed =>
        {
            var random = new Random(seed);
            var level = 0.0;
            var history = Series(Monday, 84 * 24, hour
                => ShiftPower(hour) + 300 + (level = (0.9 * level) + (60 * (random.NextDouble() - 0.5))));
            var trained = SourceForecaster.Train(new(Foundry, history, NoOutdoor, Monday.AddDays(56), 24));
            return RollingBacktest.Measure(trained, Request(history.End, history), 28);
        }).ToList();

        // Easter, May Day and Ascension lie in the test days.
        Assert.InRange(scores.Average(score => score.Coverage!.Value), 0.75, 0.85);
    }

    private static ForecastRequest Request(DateTimeOffset issuedAt, HourlySeries history)
        => new(Foundry, history, NoOutdoor, issuedAt, 48);

    private static HourlySeries Shifts(int days) => Series(Monday, days * 24, ShiftPower);

    private static HourlySeries Series(DateTimeOffset start, int hours, Func<DateTimeOffset, double> valueOf)
        => new(start, [.. Enumerable.Range(0, hours).Select(i => (double?)valueOf(start.AddHours(i)))]);

    private static double ShiftPower(DateTimeOffset hour)
    {
        var local = LocalCalendar.ToLocal(hour);
        var isWorkday = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !NationalHolidays.Contains(DateOnly.FromDateTime(local.DateTime));
        return isWorkday && local.Hour is >= 6 and < 22 ? 900 : 0;
    }
}
