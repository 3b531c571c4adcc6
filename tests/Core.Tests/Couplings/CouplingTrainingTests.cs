using SektorKopplung.Core.Couplings;
using SektorKopplung.Core.Sites;
using SektorKopplung.Core.Tests.Matching;
using SektorKopplung.Core.Trees;
using SektorKopplung.Tests.Support;

namespace SektorKopplung.Core.Tests.Couplings;

public class CouplingTrainingTests
{
    // In the cold it gives up to a quarter less than physics says: 0.75 at −6 °C, 1 from 10 °C on.
    private static readonly RecordedCoupling Weak = new() { ShareOfEstimate = WeakInTheCold };

    private static readonly Lazy<TrainedCoupling> Learned = new(() => Train(Weak));

    [Fact]
    public void A_weakness_in_the_cold_is_learned_and_beats_physics()
    {
        var comparison = Learned.Value.Comparison;

        Assert.True(comparison.IsLearnedChampion);
        Assert.True(comparison.LearnedError < 0.35 * comparison.PhysicalError, comparison.ToString());
    }

    [Fact]
    public void A_coupling_that_does_as_physics_says_keeps_physics_as_champion()
        => Assert.False(Train(new RecordedCoupling()).Comparison.IsLearnedChampion);

    [Fact]
    public void Four_of_five_hours_lie_in_the_band_of_the_weeks_before()
    {
        var coverage = Enumerable.Range(1, 5)
            .Average(seed => Train(new RecordedCoupling { Seed = seed, ShareOfEstimate = WeakInTheCold, NoiseKilowatts = 25 }).Comparison.Coverage!.Value);

        Assert.InRange(coverage, 0.75, 0.85);
    }

    [Theory]
    [InlineData(335)]
    [InlineData(336)]
    public void Two_weeks_of_free_hours_are_needed(int count)
    {
        var rows = Weak.Hours.Rows.Take(count).ToList();

        if (count < CouplingTraining.FewestRows)
        {
            Assert.Contains("335 free hours", Assert.Throws<ArgumentException>(() => Train(rows)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(336, Train(rows).Rows);
        }
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_model()
    {
        var (first, second) = (Learned.Value, Train(Weak));

        Assert.Equal(first.Comparison, second.Comparison);
        Assert.Equal(first.Model.HeatOf(Weak.Hours.Rows), second.Model.HeatOf(Weak.Hours.Rows));
    }

    [Fact]
    public void A_learned_forecast_is_the_sum_of_its_terms_and_stays_between_nothing_and_the_capacity()
    {
        var model = Learned.Value.Model;
        foreach (var available in new[] { 0, 50, 101, 400, 800, 1000 })
        {
            var forecast = Predict(model, available);

            Assert.Equal(("learned", model.Window), (forecast.Model, forecast.TrainedOn));
            Assert.All(forecast.Points, point =>
            {
                Assert.Equal(forecast.Terms.Count, point.Contributions.Count);
                Assert.Equal(point.Heat.P50, point.Contributions.Sum(), 1e-9);
                Assert.True(point.Heat.P10 >= 0 && point.Heat.P10 <= point.Heat.P50 && point.Heat.P50 <= point.Heat.P90);
                Assert.True(point.Heat.P90 <= RecordedCoupling.Coupling.Capacity.Kilowatts);
            });
        }
    }

    [Fact]
    public void Cold_is_named_as_what_takes_heat_away()
    {
        var forecast = Predict(Learned.Value.Model, 800, outdoorCelsius: -4);

        var outdoor = forecast.Points.Average(point => point.Contributions[forecast.Terms.ToList().IndexOf("outdoor")]);
        Assert.True(outdoor < -30, $"{outdoor:0.0} kW");
        Assert.Contains("outdoor temperature −", forecast.Words.En, StringComparison.Ordinal);
        Assert.Contains("Außentemperatur −", forecast.Words.De, StringComparison.Ordinal);
    }

    [Fact]
    public void What_physics_forbids_no_model_allows()
    {
        var request = CouplingForecasterTests.Request(
            RecordedCoupling.Coupling with { Connection = ConnectionKind.Direct }, 60);

        var forecast = CouplingForecaster.Predict(request with { Model = Learned.Value.Model });

        Assert.All(forecast.Points, point => Assert.Equal((0, 0), (point.Heat.P50, point.Heat.P90)));
        Assert.All(forecast.Points, point => Assert.Equal(0, point.Contributions.Sum(), 1e-9));
    }

    // The band of the source is 10 % of 800 kW to each side; the model's own error comes on top, not added but as independent.
    [Fact]
    public void The_band_holds_the_error_of_the_model_and_that_of_the_source()
    {
        var point = Predict(Learned.Value.Model, 800).Points[0];

        Assert.InRange(point.Heat.P50 - point.Heat.P10, 80, 130);
    }

    [Fact]
    public void A_model_comes_back_from_its_file_as_it_was()
    {
        var trained = Learned.Value;

        var file = ModelFile.Parse(trained.ToFile("ort", SmallTown.Now).Write());
        var read = CouplingModel.Of(file);

        Assert.Equal(Predict(trained.Model, 800).Points.Select(point => point.Heat), Predict(read, 800).Points.Select(point => point.Heat));
        Assert.Equal(trained.Model.Window, read.Window);
        Assert.Equal(trained.Comparison.LearnedError, file.Provenance.Scores["learned_error_kw"]);
        Assert.Equal((trained.Rows, "plain-trees", "ort"), (file.Provenance.Rows, file.Provenance.Algorithm, file.Provenance.Site));
    }

    [Fact]
    public void A_file_that_is_no_coupling_model_is_refused_with_its_reason()
    {
        var file = Learned.Value.ToFile("ort", SmallTown.Now);
        var other = file with { Trees = new TreeEnsemble(["a"], 0, []) };

        Assert.Contains("kind 'demand-residual'", Refusal(file with { Kind = "demand-residual" }), StringComparison.Ordinal);
        Assert.Contains("other features", Refusal(other), StringComparison.Ordinal);
        Assert.Contains("band_below", Refusal(file with { Numbers = new Dictionary<string, double>() }), StringComparison.Ordinal);
    }

    private static string Refusal(ModelFile file) => Assert.Throws<FormatException>(() => CouplingModel.Of(file)).Message;

    private static double WeakInTheCold(double celsius, int hour) => 1 - (0.25 * Math.Clamp((10 - celsius) / 16, 0, 1));

    private static TrainedCoupling Train(RecordedCoupling town) => Train(town.Hours.Rows);

    private static TrainedCoupling Train(IReadOnlyList<CouplingRow> rows) => CouplingTraining.Train(rows, new PlainTreeTrainer(), 1);

    private static CouplingForecast Predict(CouplingModel model, double available, double outdoorCelsius = 0)
    {
        var request = CouplingForecasterTests.Request(RecordedCoupling.Coupling, 80, available: available);
        return CouplingForecaster.Predict(request with
        {
            Model = model,
            Outdoor = new(request.Outdoor.Start, [.. request.Outdoor.Values.Select(_ => (double?)outdoorCelsius)]),
        });
    }
}
