using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ResidualModelTests
{
    private static readonly ForecastRequest Request = ResidualTown.Request();

    private static readonly ModelFile File = ResidualTown.Model.File;

    [Fact]
    public void A_model_read_from_its_file_forecasts_the_same_bit_for_bit()
    {
        var read = ResidualModel.Of(ModelFile.Parse(File.Write()));

        Assert.Equal(DemandForecaster.Train(Request, ResidualTown.Model).Predict(Request).Points, DemandForecaster.Train(Request, read).Predict(Request).Points);
        Assert.Equal(ResidualTown.Model.Horizon, read.Horizon);
        Assert.Equal(24, read.Horizon);
    }

    [Fact]
    public void Another_kind_of_model_is_refused_by_name()
    {
        var refusal = Assert.Throws<FormatException>(() => ResidualModel.Of(File with { Kind = "coupling" }));

        Assert.Contains("coupling", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(ResidualModel.Kind, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead", "lead_time")]
    [InlineData("load_6", "load_7")]
    [InlineData("related:supply:25", "related:supply:26")]
    [InlineData("weather:wind_speed:now", "weather:wind:now")]
    public void Other_features_are_refused(string name, string other)
    {
        var features = File.Trees.Features.Select(feature => feature == name ? other : feature).ToArray();
        Assert.NotEqual(File.Trees.Features, features);

        var refusal = Assert.Throws<FormatException>(() => ResidualModel.Of(File with { Trees = new TreeEnsemble(features, 0, File.Trees.Trees) }));

        Assert.Contains("features", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_in_another_order_are_refused()
        => Assert.Throws<FormatException>(() => ResidualModel.Of(
            File with { Trees = new TreeEnsemble([.. File.Trees.Features.Reverse()], 0, File.Trees.Trees) }));

    [Fact]
    public void A_missing_number_is_named() => Assert.All(File.Numbers.Keys, name =>
    {
        var numbers = File.Numbers.Where(pair => pair.Key != name).ToDictionary(pair => pair.Key, pair => pair.Value);

        var refusal = Assert.Throws<FormatException>(() => ResidualModel.Of(File with { Numbers = numbers }));

        Assert.Contains($" {name}.", refusal.Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0.75)]
    [InlineData(2, 0.5)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    public void Beyond_the_trained_temperatures_the_trees_fade_out_over_four_kelvin(double kelvin, double share)
    {
        const double Celsius = -9;
        var cold = Request with { Outdoor = SeriesEdits.Constant(Request.Outdoor.Start, Request.Outdoor.Count, Celsius) };
        var linear = DemandForecaster.Train(Request, null).Predict(cold);
        double[] AddedWith(double lowest)
        {
            var numbers = CuriousModel.Unlimited(File.Numbers);
            numbers["outdoor_lowest"] = lowest;
            var forecast = DemandForecaster.Train(Request, ResidualModel.Of(File with { Numbers = numbers })).Predict(cold);
            return [.. forecast.Points.Zip(linear.Points).Select(pair => pair.First.P50 - pair.Second.P50)];
        }

        var full = AddedWith(-100);
        var faded = AddedWith(Celsius + kelvin);

        Assert.True(full.Max(Math.Abs) > 10, "The trees say something.");
        Assert.All(full.Zip(faded).Where((_, i) => linear.Points[i].P50 > 0 && linear.Points[i].P50 + full[i] > 0), pair => Assert.Equal(share * pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void In_unknown_cold_the_linear_model_alone_speaks()
    {
        var cold = Request with { Outdoor = new(Request.Outdoor.Start, [.. Request.Outdoor.Values.Select((value, i) => i < Request.History.Count - 120 ? value : value - 30)]) };

        var both = DemandForecaster.Train(Request, ResidualTown.Model).Predict(cold);
        var linear = DemandForecaster.Train(Request, null).Predict(cold);

        Assert.Equal("ridge+trees", both.Model);
        Assert.Equal(linear.Points.Select(point => point.P50), both.Points.Select(point => point.P50));
    }

    [Theory]
    [InlineData((14 * 24) - 1, "climatology")]
    [InlineData(14 * 24, "ridge+trees")]
    [InlineData(71, "persistence")]
    public void A_short_history_keeps_the_trees_silent(int hours, string model)
        => Assert.Equal(model, new DemandForecaster(ResidualTown.Model).Predict(Request with { History = Request.History.Last(hours) }).Model);

    [Fact]
    public void The_same_request_gives_the_same_forecast_on_any_thread()
    {
        var trained = DemandForecaster.Train(Request, ResidualTown.Model);
        var expected = trained.Predict(Request).Points;
        var results = new IReadOnlyList<ForecastPoint>[8];

        Parallel.For(0, results.Length, i => results[i] = trained.Predict(Request).Points);

        Assert.All(results, points => Assert.Equal(expected, points));
    }
}
