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
