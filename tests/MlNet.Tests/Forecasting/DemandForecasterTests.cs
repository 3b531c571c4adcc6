using SektorKopplung.Adapters.MlNet;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Tests.Forecasting;
using SektorKopplung.Core.TimeSeries;
using Xunit.Abstractions;

namespace SektorKopplung.MlNet.Tests.Forecasting;

/// <summary>Real trees on networks switched off by night.</summary>
public class DemandForecasterTests(ITestOutputHelper output)
{
    [Fact]
    public void Trees_beat_the_linear_model_on_days_neither_has_seen()
    {
        var results = Enumerable.Range(1, 3).Select(seed => Measure(ResidualTown.Request(days: 160, horizon: 8, seed), testDays: 50)).ToList();

        Assert.All(results, result => Assert.True(result.Both.MeanAbsoluteError < 0.9 * result.Linear.MeanAbsoluteError));
        // The band of trees from less than four months is too narrow for weeks without learning again, see the next test for what is served.
        Assert.InRange(results.Average(result => result.Both.Coverage), 0.70, 0.85);
    }

    // As the monitor serves it: the linear model learns every time, and the band follows the last weeks.
    [Fact]
    public void What_is_served_keeps_its_band_although_the_trees_have_seen_little()
    {
        var served = Enumerable.Range(1, 3).Select(seed => Serve(ResidualTown.Request(days: 160, horizon: 24, seed), testDays: 50)).ToList();

        output.WriteLine(string.Join("; ", served));
        Assert.InRange(served.Average(), 0.75, 0.85);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void In_a_colder_season_than_trained_the_trees_do_no_harm(int seed)
    {
        var request = ResidualTown.Request(days: 150, horizon: 8, seed, coldDays: 50);

        var (linear, both) = Measure(request, testDays: 50);

        Assert.True(both.MeanAbsoluteError <= linear.MeanAbsoluteError, $"{both.MeanAbsoluteError} against {linear.MeanAbsoluteError}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_file()
    {
        var request = ResidualTown.Request(days: 30, horizon: 6);
        string Trained() => ResidualTraining.Train([request], new FastTreeTrainer(), seed: 3).File.Write();

        Assert.Equal(Trained(), Trained());
    }

    private static double Serve(ForecastRequest request, int testDays)
    {
        var learned = request with { IssuedAt = HourlySeries.HourOf(request.IssuedAt.AddDays(-testDays)) };
        var weather = WeatherThen.AsMeasuredLater(new(request.Outdoor, request.Weather));
        var forecaster = new DemandForecaster(ResidualTraining.Train([learned], new FastTreeTrainer(), seed: 1));
        var points = Enumerable.Range(0, testDays).SelectMany(day => forecaster.Predict(
            RollingBacktest.Before(request with { WeatherThen = weather }, learned.IssuedAt.AddDays(day), 24)).Points);
        return points.Where(point => request.History.At(point.Hour) is not null)
            .Average(point => request.History.At(point.Hour) >= point.P10 && request.History.At(point.Hour) <= point.P90 ? 1.0 : 0);
    }

    private (OutOfSample Linear, OutOfSample Both) Measure(ForecastRequest request, int testDays)
    {
        var learned = request with { IssuedAt = HourlySeries.HourOf(request.IssuedAt.AddDays(-testDays)) };
        var model = ResidualTraining.Train([learned], new FastTreeTrainer(), seed: 1);
        OutOfSample Of(ResidualModel? residual)
            => OutOfSample.Of(DemandForecaster.Train(learned, residual), learned, learned.IssuedAt, request.History.End);
        var (linear, both) = (Of(null), Of(model));
        output.WriteLine($"{linear} -> {both}");
        return (linear, both);
    }
}
