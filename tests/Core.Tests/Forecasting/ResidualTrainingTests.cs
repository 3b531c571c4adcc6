using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Telemetry;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ResidualTrainingTests
{
    private static readonly TablesTrainer Quick = new(new PlainTreeTrainer(), trees: 10);

    [Fact]
    public void The_same_history_and_seed_give_the_same_file()
    {
        string Trained() => ResidualTraining.Train([ResidualTown.Request(days: 30, horizon: 6)], Quick, seed: 7).File.Write();

        Assert.Equal(Trained(), Trained());
    }

    [Fact]
    public void The_file_says_where_the_model_comes_from()
    {
        var request = ResidualTown.Request(days: 30, horizon: 6);

        var provenance = ResidualTraining.Train([request], Quick, seed: 7).File.Provenance;

        Assert.Equal(("plain-trees", "none", 7), (provenance.Algorithm, provenance.Package, provenance.Seed));
        Assert.Equal((request.History.Start, request.History.End), (provenance.WindowStart, provenance.WindowEnd));
        Assert.Equal(request.IssuedAt, provenance.TrainedAt);
        Assert.Equal("netz-1", provenance.Site);
        // Origins from the ninth day on, six hours ahead each, but for the last ones whose hours are not all measured yet.
        Assert.Equal((6 * (720 - 192)) - 15, provenance.Rows);
    }

    [Theory]
    [InlineData((14 * 24) - 1, 6, "two weeks")]
    [InlineData(14 * 24, 3, "Only 429 past forecasts")]
    public void Too_short_a_history_is_refused_with_the_reason(int hours, int horizon, string reason)
    {
        var request = ResidualTown.Request(horizon: horizon);

        var refusal = Assert.Throws<TooLittleHistoryException>(() => ResidualTraining.Train([request with { History = request.History.Last(hours) }], Quick, 1));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_with_different_further_series_are_refused()
    {
        var first = ResidualTown.Request(horizon: 3);
        var second = ResidualTown.Request(horizon: 3, seed: 2) with { Related = new Dictionary<string, HourlySeries>() };

        var refusal = Assert.Throws<ArgumentException>(() => ResidualTraining.Train([first, second], Quick, 1));

        Assert.Contains("different further series", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_is_both_of_the_plant_and_weather_is_refused_by_name()
    {
        var request = ResidualTown.Request(horizon: 3);

        var refusal = Assert.Throws<ArgumentException>(() => ResidualTraining.Train([request with { Weather = request.Related }], Quick, 1));

        Assert.Contains("return is given twice", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Networks_of_different_size_share_a_model()
    {
        var first = ResidualTown.Request(days: 30, horizon: 6);
        var second = ResidualTown.Request(days: 30, horizon: 6, seed: 2);
        second = second with { Series = new SeriesKey("netz-2", "heat_load"), History = second.History.Scaled(100) };

        var model = ResidualTraining.Train([first, second], Quick, 1);

        Assert.Equal("netz-1 netz-2", model.File.Provenance.Site);
        Assert.All([first, second], request => Assert.Equal("ridge+trees", DemandForecaster.Train(request, model).Predict(request).Model));
    }

    [Fact]
    public void Scaling_the_history_scales_the_forecast()
    {
        var request = ResidualTown.Request(horizon: 24);
        var scaled = request with { History = request.History.Scaled(1024) };

        var points = DemandForecaster.Train(request, ResidualTown.Model).Predict(request).Points;

        Assert.All(points.Zip(DemandForecaster.Train(scaled, ResidualTown.Model).Predict(scaled).Points), pair => Assert.Equal(1024 * pair.First.P50, pair.Second.P50, 1e-6 * 1024 * 5000));
    }

    [Fact]
    public void Trees_that_learned_noise_get_no_say()
    {
        var request = ResidualTown.Request(horizon: 24);
        var noise = new TablesTrainer(new PlainTreeTrainer(), trees: 30) { Targets = Shuffled };

        var model = ResidualTraining.Train([request], noise, 1);

        var scores = model.File.Provenance.Scores;
        Assert.InRange(Weights(model).Average(), 0, 0.15);
        Assert.InRange(scores["mae_trees"] / scores["mae_linear"], 0.98, 1.001);
        Assert.InRange(Weights(ResidualTown.Model).Take(5).Average(), 0.3, 1);
    }

    [Fact]
    public void On_held_out_days_trees_beat_the_linear_model_where_it_cannot_follow()
    {
        var scores = ResidualTown.Model.File.Provenance.Scores;

        Assert.InRange(scores["mae_trees"] / scores["mae_linear"], 0, 0.99);
    }

    private static IEnumerable<double> Weights(ResidualModel model)
        => model.File.Numbers.Where(pair => pair.Key.StartsWith("weight:", StringComparison.Ordinal)).Select(pair => pair.Value);

    private static float[] Shuffled(float[] targets)
    {
        var shuffled = targets.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }
}
