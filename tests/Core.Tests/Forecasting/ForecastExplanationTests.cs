using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ForecastExplanationTests
{
    private static readonly ForecastRequest Request = ResidualTown.Request(horizon: 48);

    [Theory]
    [InlineData(42 * 24, false, "ridge")]
    [InlineData(42 * 24, true, "ridge+trees")]
    [InlineData(10 * 24, true, "climatology")]
    public void The_parts_of_every_hour_add_up_to_its_expected_value(int hours, bool hasTrees, string model)
    {
        var forecast = new DemandForecaster(hasTrees ? ResidualTown.Model : null).Predict(Request with { History = Request.History.Last(hours) });

        Assert.Equal(model, forecast.Model);
        AssertAddsUp(forecast);
    }

    [Fact]
    public void What_is_cut_off_below_zero_is_a_part_of_its_own()
    {
        var trees = new TreeEnsemble(ResidualTown.Model.File.Trees.Features, -5, []);
        var model = ResidualModel.Of(ResidualTown.Model.File with { Trees = trees, Numbers = CuriousModel.Unlimited(ResidualTown.Model.File.Numbers) });

        var forecast = new DemandForecaster(model).Predict(Request);

        AssertAddsUp(forecast);
        Assert.All(forecast.Points, point => Assert.Equal(0, point.P50));
        var floor = forecast.Explanation!.Terms.ToList().IndexOf(new ForecastTerm(TermGroup.Floor, null));
        Assert.All(forecast.Explanation.Values, hour => Assert.True(hour[floor] > 0));
    }

    [Fact]
    public void Without_trees_no_part_names_a_feature_and_with_them_some_do()
    {
        var linear = new DemandForecaster(null).Predict(Request).Explanation!;
        var both = new DemandForecaster(ResidualTown.Model).Predict(Request).Explanation!;

        Assert.All(linear.Terms, term => Assert.Null(term.Feature));
        Assert.Contains(both.Terms, term => term.Group == TermGroup.Plant && term.Feature!.StartsWith("related:", StringComparison.Ordinal));
        Assert.Contains(new ForecastTerm(TermGroup.Usual, "baseline"), both.Terms);
        Assert.Equal(both.Terms.Count, both.Terms.Distinct().Count());
    }

    [Fact]
    public void Without_any_model_there_is_nothing_to_explain()
        => Assert.Null(new DemandForecaster(null).Predict(Request with { History = Request.History.Last(50) }).Explanation);

    [Theory]
    [InlineData(-10, "kälter als gestern +", "colder than yesterday +")]
    [InlineData(10, "wärmer als gestern \u2212", "warmer than yesterday \u2212")]
    public void A_colder_and_a_warmer_day_are_said_first(double kelvin, string german, string english)
    {
        var town = new SyntheticTown { Noise = 20, Days = 60, MeanCelsius = 0 }.Built();
        var request = town.Request() with { Outdoor = new HourlySeries(town.Start, [.. town.Outdoor.Values.Select((value, i) => i < town.Load.Count ? value : value + kelvin)]) };

        var words = ForecastWords.Of(new DemandForecaster(null).Predict(request), ForecastCalendar.Germany);

        Assert.StartsWith(german, words.De, StringComparison.Ordinal);
        Assert.StartsWith(english, words.En, StringComparison.Ordinal);
    }

    private static void AssertAddsUp(Forecast forecast)
    {
        var explanation = forecast.Explanation!;
        Assert.Equal(forecast.Points.Count, explanation.Values.Count);
        Assert.All(explanation.Values.Zip(forecast.Points), hour =>
        {
            Assert.Equal(explanation.Terms.Count, hour.First.Count);
            Assert.Equal(hour.Second.P50, hour.First.Sum(), 1e-6 * Math.Max(1, hour.Second.P50));
        });
    }
}
