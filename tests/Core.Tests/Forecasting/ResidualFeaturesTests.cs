using FsCheck;
using FsCheck.Fluent;
using SektorKopplung.Core.Forecasting;
using SektorKopplung.Core.TimeSeries;
using SektorKopplung.Core.Trees;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Forecasting;

public class ResidualFeaturesTests
{
    private static readonly Arbitrary<int> Seed = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(12);

    private static readonly ForecastRequest Request = Issued(ResidualTown.Request());

    private static readonly ResidualModel Curious = CuriousModel.Of(ResidualTown.Model, ResidualTown.Trainer.Tables.Last());

    [Fact]
    public void The_future_of_load_and_plant_changes_nothing()
    {
        var expected = Predict(Request);

        Prop.ForAll(Seed, seed => Predict(WithOther(Request, seed, Request.IssuedAt.AddMinutes(-20), TimeSpan.FromDays(30))).SequenceEqual(expected)).Check(Few);
    }

    [Fact]
    public void The_hour_before_the_issue_does_change_the_forecast()
    {
        var expected = Predict(Request);
        var hour = Request.IssuedAt.AddMinutes(-20).AddHours(-1);
        var trained = DemandForecaster.Train(Request, Curious);

        var load = trained.Predict(Request with { History = Request.History.WithOther(hour, TimeSpan.FromHours(1), _ => 9000) });
        var supply = trained.Predict(Request with { Related = Changed(Request.Related, "supply", series => series.WithOther(hour, TimeSpan.FromHours(1), _ => 12)) });
        var wind = trained.Predict(Request with { Weather = Changed(Request.Weather, "wind_speed", series => series.WithOther(hour.AddHours(3), TimeSpan.FromHours(1), _ => 30)) });

        Assert.NotEqual(expected, load.Points);
        Assert.NotEqual(expected, supply.Points);
        Assert.Single(expected.Zip(wind.Points), pair => pair.First != pair.Second);
    }

    [Fact]
    public void Gaps_never_leave_a_hole_in_a_row() => Prop.ForAll(Seed, seed =>
    {
        var random = new Random(seed);
        HourlySeries Gappy(HourlySeries series)
        {
            var share = random.NextDouble();
            return random.Next(5) == 0 ? series.WithGaps(_ => true) : series.WithGaps(_ => random.NextDouble() < share);
        }

        var gappy = Request with
        {
            History = Request.History.WithGaps(i => i > 500 && random.NextDouble() < 0.7),
            Related = Request.Related.ToDictionary(pair => pair.Key, pair => Gappy(pair.Value)),
            Weather = Request.Weather.ToDictionary(pair => pair.Key, pair => Gappy(pair.Value)),
        };

        // The trees refuse a row with a hole.
        var forecast = DemandForecaster.Train(Request, Curious).Predict(gappy);

        return forecast.Model == "ridge+trees" && forecast.Points.All(point => double.IsFinite(point.P50 + point.P10 + point.P90));
    }).Check(Few);

    [Fact]
    public void Series_that_are_gone_are_replaced_by_their_mean()
    {
        var none = Request with { Related = new Dictionary<string, HourlySeries>(), Weather = new Dictionary<string, HourlySeries>() };
        var numbers = Curious.File.Numbers;
        HourlySeries Mean(string name, HourlySeries series) => new(series.Start, [.. series.Values.Select(_ => (double?)numbers["mean:" + name])]);
        var mean = Request with
        {
            Related = Request.Related.ToDictionary(pair => pair.Key, pair => Mean(pair.Key, pair.Value)),
            Weather = Request.Weather.ToDictionary(pair => pair.Key, pair => Mean(pair.Key, pair.Value)),
        };
        var trained = DemandForecaster.Train(Request, Curious);

        // The linear model has a mean of its own for the weather, which differs a little from that of the trees' rows.
        Assert.All(trained.Predict(mean).Points.Zip(trained.Predict(none).Points), pair =>
            Assert.Equal(pair.First.P50, pair.Second.P50, 0.001 * Request.History.Values.Max()!.Value));
    }

    [Fact]
    public void Training_on_a_gappy_history_leaves_no_hole_in_its_rows()
    {
        var random = new Random(5);
        var trainer = new TablesTrainer(new PlainTreeTrainer(), trees: 1);
        var request = Request with
        {
            HorizonHours = 6,
            History = Request.History.WithGaps(_ => random.NextDouble() < 0.3),
            Related = Request.Related.ToDictionary(pair => pair.Key, pair => pair.Value.WithGaps(i => i % 300 < 100)),
            Weather = Request.Weather.ToDictionary(pair => pair.Key, pair => pair.Value.WithGaps(_ => true)),
        };

        ResidualTraining.Train([request], trainer, seed: 1);

        Assert.Equal(6, trainer.Tables.Count);
        Assert.All(trainer.Tables, table => Assert.All(table.Values.Concat(table.Targets), value => Assert.True(float.IsFinite(value))));
    }

    [Theory]
    [InlineData(24, 42)]
    [InlineData(6, 42)]
    [InlineData(25, 50)]
    [InlineData(48, 51)]
    public void Training_sees_every_hour_of_the_day_at_every_lead(int horizon, int days)
    {
        var trainer = new TablesTrainer(new PlainTreeTrainer(), trees: 1);

        ResidualTraining.Train([ResidualTown.Request(days, horizon)], trainer, seed: 1);

        var table = trainer.Tables.Last();
        var seen = Enumerable.Range(0, table.Count).Select(row => (table.Row(row)[0], table.Row(row)[1])).CountBy(pair => pair).ToList();
        Assert.InRange(table.Count, 1, 24_100);
        Assert.Equal(24 * horizon, seen.Count);
        Assert.True(seen.Max(pair => pair.Value) <= 4 * seen.Min(pair => pair.Value), $"{seen.Min(pair => pair.Value)} to {seen.Max(pair => pair.Value)} rows.");
    }

    [Fact]
    public void Every_feature_but_the_constant_ones_varies_in_the_training()
    {
        var table = ResidualTown.Trainer.Tables.Last();

        var constant = table.Features.Where((_, feature) => Enumerable.Range(0, table.Count).Select(row => table.Row(row)[feature]).Distinct().Count() == 1);

        Assert.Empty(constant);
    }

    [Theory]
    [InlineData("a", "a:25", "25")]
    [InlineData("related:x", "x:1", "x-x:1")]
    [InlineData("weather:wind:now", "change", ":change")]
    public void Names_are_read_back_whatever_the_series_are_called(string first, string second, string third)
    {
        var series = Request.Related["supply"];
        var names = new Dictionary<string, HourlySeries> { [first] = series, [second] = series, [third] = series };
        var weather = names.ToDictionary(pair => pair.Key + "'", pair => pair.Value);
        var request = Request with { HorizonHours = 3, Related = names, Weather = weather };
        var model = ResidualTraining.Train([request], new TablesTrainer(new PlainTreeTrainer(), trees: 2), seed: 1);

        var read = ResidualModel.Of(ModelFile.Parse(model.File.Write()));

        Assert.Equal(DemandForecaster.Train(request, model).Predict(request).Points, DemandForecaster.Train(request, read).Predict(request).Points);
    }

    private static IReadOnlyList<ForecastPoint> Predict(ForecastRequest request) => DemandForecaster.Train(request, Curious).Predict(request).Points;

    // Two days before the end of the history, 20 minutes past the hour: there is a future to leak.
    private static ForecastRequest Issued(ForecastRequest request) => request with { IssuedAt = request.IssuedAt.AddDays(-2).AddMinutes(20) };

    private static ForecastRequest WithOther(ForecastRequest request, int seed, DateTimeOffset from, TimeSpan length)
    {
        var random = new Random(seed);
        double? Draw(double? _) => random.Next(3) == 0 ? null : (random.NextDouble() - 0.2) * 20_000;
        return request with
        {
            History = request.History.WithOther(from, length, Draw),
            Related = request.Related.ToDictionary(pair => pair.Key, pair => pair.Value.WithOther(from, length, Draw)),
        };
    }

    private static Dictionary<string, HourlySeries> Changed(IReadOnlyDictionary<string, HourlySeries> all, string name, Func<HourlySeries, HourlySeries> change)
        => all.ToDictionary(pair => pair.Key, pair => pair.Key == name ? change(pair.Value) : pair.Value);
}
