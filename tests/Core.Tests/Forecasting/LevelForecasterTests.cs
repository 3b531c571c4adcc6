using System.Diagnostics;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;

namespace SektorKopplung.Core.Tests.Forecasting;

/// <summary>Sources that keep to no usual week: servers, whose jobs come and go.</summary>
public class LevelForecasterTests
{
    private const int LearnedDays = 84;
    private const int TestDays = 14;

    private static readonly SeriesKey Servers = new("rechenzentrum", "it_power");

    // Monday, 5 January 2026, 00:00 local.
    private static readonly DateTimeOffset Monday = new(2026, 1, 4, 23, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Learned = Monday.AddDays(LearnedDays);

    [Fact]
    public void A_random_walk_goes_on_from_its_latest_value()
    {
        var tested = Enumerable.Range(1, 12).Select(seed => Test(Walk(seed))).ToList();

        Assert.All(tested, one => Assert.Equal("level", one.Model));
        Assert.True(tested.Sum(one => one.Own) <= 1.01 * tested.Sum(one => one.Latest),
            $"off by {tested.Average(one => one.Own):0.00}, the latest value by {tested.Average(one => one.Latest):0.00}");
        Assert.InRange(tested.Average(one => one.Coverage), 0.75, 0.85);
    }

    [Fact]
    public void Jobs_of_some_hours_are_expected_to_end()
    {
        // Idle at 100 kW; a job of 400 kW takes 6 h in the mean.
        var tested = Enumerable.Range(1, 12).Select(seed => Test(Jobs(seed))).ToList();

        Assert.True(tested.Sum(one => one.Own) < 0.98 * tested.Sum(one => one.Latest),
            $"off by {tested.Average(one => one.Own):0.00}, the latest value by {tested.Average(one => one.Latest):0.00}");
        Assert.InRange(tested.Average(one => one.Coverage), 0.75, 0.92);
    }

    [Fact]
    public void Steps_are_forecast_about_as_well_as_by_the_latest_value()
    {
        var tested = Enumerable.Range(1, 12).Select(seed => Test(Steps(seed))).ToList();

        Assert.All(tested, one => Assert.Equal("level", one.Model));
        Assert.True(tested.Sum(one => one.Own) <= 1.03 * tested.Sum(one => one.Latest),
            $"off by {tested.Average(one => one.Own):0.00}, the latest value by {tested.Average(one => one.Latest):0.00}");
        Assert.InRange(tested.Average(one => one.Coverage), 0.75, 0.85);
    }

    [Fact]
    public void What_is_no_better_than_the_latest_value_is_left_out_and_said()
    {
        var forecasts = Enumerable.Range(1, 12)
            .Select(seed => Walk(seed)).Select(series => (series, SourceForecaster.Train(Request(series, Learned)).Predict(Request(series, Learned)))).ToList();

        Assert.Contains(forecasts, one => one.Item2.Note.StartsWith("Repeats the latest value for 48 of 48 h", StringComparison.Ordinal)
            && one.Item2.Points.All(point => Math.Abs(point.P50 - one.series.At(Learned.AddHours(-1))!.Value) < 1e-9));
    }

    [Fact]
    public void A_shift_plant_keeps_its_week_whatever_the_noise()
    {
        var random = new Random(3);
        var series = Series(LearnedDays * 24, hour => (LocalCalendar.HourOf(hour) is >= 6 and < 22
            && LocalCalendar.WeekdayOf(hour) is not (DayOfWeek.Saturday or DayOfWeek.Sunday) ? 900 : 200) + (200 * random.NextDouble()));

        Assert.Equal("schedule", new SourceForecaster().Predict(Request(series, Learned)).Model);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData((20 * 24) + 23)]
    public void After_a_gap_it_goes_on_from_the_value_before(int hours)
    {
        var walk = Walk(1);
        var gap = Learned.AddHours(-hours);
        var trained = SourceForecaster.Train(Request(walk, Learned));
        var silent = walk.WithGaps(i => walk.HourAt(i) >= gap);

        var forecast = trained.Predict(Request(silent, Learned));

        var latest = walk.At(gap.AddHours(-1))!.Value;
        Assert.Equal(48, forecast.Points.Count);
        Assert.All(forecast.Points, point => Assert.InRange(point.P50, 0.8 * latest, 1.2 * latest));
        Assert.Equal(hours >= 6, forecast.Note.Contains("No measurement for", StringComparison.Ordinal));
    }

    [Fact]
    public void After_three_weeks_of_silence_nothing_is_expected()
    {
        var walk = Walk(1);
        var silent = walk.WithGaps(i => walk.HourAt(i) >= Learned.AddDays(-21));

        var forecast = SourceForecaster.Train(Request(walk, Learned)).Predict(Request(silent, Learned));

        Assert.Empty(forecast.Points);
        Assert.Equal("No measurement in the last three weeks: no forecast.", forecast.Note);
    }

    [Fact]
    public void A_third_of_the_hours_missing_changes_little()
    {
        var random = new Random(8);
        var tested = Enumerable.Range(1, 6).Select(seed => Test(Walk(seed).WithGaps(_ => random.Next(3) == 0))).ToList();

        Assert.All(tested, one => Assert.Equal("level", one.Model));
        Assert.True(tested.Sum(one => one.Own) <= 1.03 * tested.Sum(one => one.Latest));
    }

    [Theory]
    [InlineData((14 * 24) - 1, "persistence")]
    [InlineData(14 * 24, "level")]
    [InlineData((14 * 24) + 1, "level")]
    public void Two_weeks_are_enough(int hours, string model)
    {
        var walk = Walk(2);
        var known = new HourlySeries(Monday, [.. walk.Values.Take(hours)]);

        var forecast = new SourceForecaster().Predict(Request(known, known.End));

        Assert.Equal(model, forecast.Model);
        Assert.Equal(48, forecast.Points.Count);
    }

    [Fact]
    public void Twelve_weeks_are_learned_within_a_quarter_second_and_forecast_within_ten_milliseconds()
    {
        var (walk, times) = (Walk(1), new List<(double Train, double Predict)>());
        for (var i = 0; i < 9; i++)
        {
            var clock = Stopwatch.StartNew();
            var trained = SourceForecaster.Train(Request(walk, Learned));
            var train = clock.Elapsed.TotalMilliseconds;
            trained.Predict(Request(walk, Learned));
            times.Add((train, clock.Elapsed.TotalMilliseconds - train));
        }

        // Measured on one core: 20 ms and 0.1 ms.
        Assert.InRange(times.Min(time => time.Train), 0, 250);
        Assert.InRange(times.Min(time => time.Predict), 0, 10);
    }

    private static (string Model, double Own, double Latest, double Coverage) Test(HourlySeries series)
    {
        var trained = SourceForecaster.Train(Request(series, Learned));
        var (own, latest, inside, hours, model) = (0.0, 0.0, 0, 0, "");
        for (var origin = Learned; origin < series.End.AddHours(-48); origin = origin.AddHours(7))
        {
            var last = Enumerable.Range(1, 48).Select(i => series.At(origin.AddHours(-i))).First(value => value is not null)!.Value;
            var forecast = trained.Predict(Request(series, origin));
            model = forecast.Model;
            foreach (var point in forecast.Points)
            {
                if (series.At(point.Hour) is { } actual)
                {
                    own += Math.Abs(actual - point.P50);
                    latest += Math.Abs(actual - last);
                    inside += actual >= point.P10 && actual <= point.P90 ? 1 : 0;
                    hours++;
                }
            }
        }

        return (model, own / hours, latest / hours, (double)inside / hours);
    }

    private static HourlySeries Walk(int seed)
    {
        var random = new Random(seed);
        var level = 500.0;
        return Series((LearnedDays + TestDays) * 24, _ => level = Math.Abs(level + (20 * (random.NextDouble() - 0.5))));
    }

    private static HourlySeries Jobs(int seed)
    {
        var (random, isBusy) = (new Random(seed), false);
        return Series((LearnedDays + TestDays) * 24, _ =>
        {
            isBusy = isBusy ? random.NextDouble() >= 1 / 6.0 : random.NextDouble() < 1 / 24.0;
            return (isBusy ? 500 : 100) + (5 * random.NextDouble());
        });
    }

    private static HourlySeries Steps(int seed)
    {
        var (random, level) = (new Random(seed), 100.0);
        return Series((LearnedDays + TestDays) * 24, _ =>
        {
            level = random.NextDouble() < 0.05 ? 100 * random.Next(1, 6) : level;
            return level + (5 * random.NextDouble());
        });
    }

    private static ForecastRequest Request(HourlySeries history, DateTimeOffset issuedAt)
        => new(Servers, history, new(Monday, []), issuedAt, 48);

    private static HourlySeries Series(int hours, Func<DateTimeOffset, double> valueOf)
        => new(Monday, [.. Enumerable.Range(0, hours).Select(i => (double?)valueOf(Monday.AddHours(i)))]);
}
